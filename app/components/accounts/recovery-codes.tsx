/** Recovery codes to be copied or printed: one on a line, so that none breaks on a telephone. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  return (
    <ol className="space-y-1 font-mono text-sm select-all">
      {codes.map((code) => (
        <li key={code} className="whitespace-nowrap">
          {code}
        </li>
      ))}
    </ol>
  );
}
