import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#components/button";
import { Facts } from "#components/case/facts";
import { Notice } from "#components/notice";
import { Section } from "#components/page";

interface Named {
  id: string;
  name: string;
}

interface Line extends Named {
  level: string;
  endedOn: string | null;
}

export interface OrganShown {
  id: string;
  level: string;
  law: string;
  kind: string;
  rollUp: string;
  parent: Named | null;
  successor: Named | null;
  validFrom: string | null;
  validTo: string | null;
  createdAt: string;
  batch: { id: number; fileName: string } | null;
  parts: { decided: number; responded: number; sued: number };
  below: Line[];
  predecessors: Line[];
}

/** What an organ is, where it stands, and the cases that the registers hold of it. */
export function OrganFacts({ organ }: { organ: OrganShown }) {
  const { parts, batch, id } = organ;
  return (
    <Section title="机关信息">
      <Facts
        rows={[
          ["级别", organ.level],
          ["依据", organ.law],
          ["年报计入", organ.rollUp],
          ["类别", organ.kind],
          ["上级机关", organ.parent ? <OrganLink key="above" organ={organ.parent} /> : "无"],
          ["存续起日", organ.validFrom],
          ["存续止日", organ.validTo],
          ["承继机关", organ.successor ? <OrganLink key="heir" organ={organ.successor} /> : null],
          [
            "承继自",
            organ.predecessors.length > 0 ? <Lines key="from" lines={organ.predecessors} /> : null,
          ],
          [
            "办理复议",
            <Count key="d" number={parts.decided} href={`/reconsideration?organ=${id}`} />,
          ],
          [
            "被申请复议",
            <Count key="r" number={parts.responded} href={`/reconsideration?respondent=${id}`} />,
          ],
          ["被诉", <Count key="s" number={parts.sued} href={`/litigation?defendant=${id}`} />],
          ["建立", <Origin key="origin" createdAt={organ.createdAt} batch={batch} />],
        ]}
      />
    </Section>
  );
}

function Origin({ createdAt, batch }: Pick<OrganShown, "createdAt" | "batch">) {
  if (!batch) return createdAt;
  return (
    <>
      {createdAt} 随
      <a className="underline" href={`/import/${batch.id}`}>
        第{batch.id}批
      </a>
      （{batch.fileName}）
    </>
  );
}

/** Organs one after another, the ended ones with the day. */
export function Lines({ lines }: { lines: readonly Line[] }) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1">
      {lines.map((line) => (
        <li key={line.id}>
          <OrganLink organ={line} />
          <span className="ml-1 text-xs text-muted">
            {line.level}
            {line.endedOn ? `，存续至${line.endedOn}` : ""}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What the import was not sure of, and the button of someone who has looked and found it right. */
export function Doubt({ doubt, version }: { doubt: string; version: string }) {
  const waiting = useNavigation().state !== "idle";
  return (
    <Notice tone="warn" title="导入时推断的级别、类别或上级机关有疑问，请核对">
      <p>{doubt}</p>
      <Form method="post" className="mt-2">
        <input type="hidden" name="version" value={version} />
        <Button name="action" value="confirm" disabled={waiting}>
          核对无误
        </Button>
      </Form>
    </Notice>
  );
}

function OrganLink({ organ }: { organ: Named }) {
  return <a href={`/admin/organs/${organ.id}`}>{organ.name}</a>;
}

function Count({ number, href }: { number: number; href: string }) {
  return number > 0 ? <a href={href}>{number}件</a> : "0件";
}
