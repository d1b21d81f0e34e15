import { Table, Td, Th } from "#components/table";
import { StatusTag } from "./status-tags.tsx";

export interface BatchLine {
  id: number;
  fileName: string;
  status: string;
  statusLabel: string;
  createdAt: string;
  createdByName: string | null;
  counts: { read?: number; created?: number; changed?: number; rejected?: number };
}

/** The batches that have been handed in, latest first. */
export function BatchTable({ batches }: { batches: BatchLine[] }) {
  return (
    <Table label="导入批次">
      <thead>
        <tr>
          <Th>批次</Th>
          <Th>文件</Th>
          <Th>状态</Th>
          <Th className="text-right">读到</Th>
          <Th className="text-right">新增</Th>
          <Th className="text-right">有变化</Th>
          <Th className="text-right">不予导入</Th>
          <Th>提交人</Th>
          <Th>提交时间</Th>
        </tr>
      </thead>
      <tbody>
        {batches.map((batch) => (
          <tr key={batch.id}>
            <Td>
              <a href={`/import/${batch.id}`}>{batch.id}</a>
            </Td>
            <Td>
              <a href={`/import/${batch.id}`}>{batch.fileName}</a>
            </Td>
            <Td>
              <StatusTag status={batch.status} label={batch.statusLabel} />
            </Td>
            <Td className="text-right">{batch.counts.read ?? "—"}</Td>
            <Td className="text-right">{batch.counts.created ?? "—"}</Td>
            <Td className="text-right">{batch.counts.changed ?? "—"}</Td>
            <Td className="text-right">{batch.counts.rejected ?? "—"}</Td>
            <Td className="whitespace-nowrap">{batch.createdByName ?? "系统"}</Td>
            <Td className="whitespace-nowrap">{batch.createdAt}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
