/** The triangle of a summary that is laid out as a row; it turns when its `details` (`group`) opens. */
export function Marker() {
  return (
    <span aria-hidden="true" className="no-print inline-block text-xs group-open:rotate-90">
      ▸
    </span>
  );
}
