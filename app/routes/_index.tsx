import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonLink } from "#components/button";
import { Page } from "#components/page";
import { Table, Td, Th } from "#components/table";
import { listYears, type YearOverview } from "#db/overview";
import { may } from "#domain/access/acts";
import { within } from "#services/door";

export const meta: MetaFunction = () => [{ title: "首页 · 议衡" }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return within(context, request, "readStart", async ({ actor, db }) => ({
    name: actor.name,
    mayReadCases: may(actor, "readCases"),
    mayImport: may(actor, "importLedgers"),
    years: await listYears(db),
  }));
}

export default function Start() {
  const { name, mayImport, years } = useLoaderData<typeof loader>();
  return (
    <Page
      title={`${name}，您好`}
      subtitle="复议案件、应诉案件与负责人出庭，从一年的数据点开到每一件。"
      actions={
        mayImport ? (
          <ButtonLink look="primary" href="/import">
            导入台账
          </ButtonLink>
        ) : null
      }
    >
      {years.length > 0 ? <Years years={years} /> : <Empty mayImport={mayImport} />}
    </Page>
  );
}

function Years({ years }: { years: YearOverview[] }) {
  return (
    <Table label="各年度概况">
      <thead>
        <tr>
          <Th>年度</Th>
          <Th>数据</Th>
          <Th className="text-right">收到复议申请</Th>
          <Th className="text-right">收到应诉通知</Th>
          <Th className="text-right">开庭</Th>
          <Th className="text-right">复议疑点</Th>
          <Th className="text-right">应诉疑点</Th>
        </tr>
      </thead>
      <tbody>
        {years.map(({ year, received, suits, sessions, warnedCases, warnedSuits }) => (
          <tr key={year}>
            <Td>{year}年</Td>
            <Td className="whitespace-nowrap">
              <a href={`/figures?year=${year}`}>结案率与出庭率 →</a>
            </Td>
            <Td className="text-right">
              <a href={`/reconsideration?year=${year}`}>{received}</a>
            </Td>
            <Td className="text-right">
              <a href={`/litigation?year=${year}`}>{suits}</a>
            </Td>
            <Td className="text-right">
              <a href={`/hearings?year=${year}`}>{sessions}</a>
            </Td>
            <Td className="text-right">
              <a href={`/reconsideration?year=${year}&warned=1`}>{warnedCases}</a>
            </Td>
            <Td className="text-right">
              <a href={`/litigation?year=${year}&warned=1`}>{warnedSuits}</a>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Empty({ mayImport }: { mayImport: boolean }) {
  return (
    <div className="rounded-md border border-dashed border-line-strong bg-surface px-6 py-12 text-center">
      <p className="text-base font-semibold">还没有案件</p>
      <p className="mt-1 text-muted">
        {mayImport
          ? "把办公室现有的 Excel 台账拖进来，先核对，再导入。"
          : "请复议工作人员或应诉经办人先导入台账。"}
      </p>
    </div>
  );
}
