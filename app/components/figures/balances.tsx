import { FigureLink } from "#components/figures/figure-link";
import type { Figures } from "#components/figures/types";
import { Fold } from "#components/fold";
import { Table, Td, Th } from "#components/table";
import { Tag } from "#components/tag";

/** The balances that must hold before a table goes out, each with both of its sides. */
export function Balances({ figures }: { figures: Figures }) {
  const { identities, counts, scope } = figures;
  const doubtful = counts.contradictoryDates ?? 0;
  const broken = identities.filter(({ holds }) => !holds).length;
  return (
    <Fold
      id="balances"
      title="平衡校验"
      open={broken > 0 || doubtful > 0}
      note={
        broken > 0 ? (
          <Tag tone="bad">{broken} 项不成立，报表不得发布</Tag>
        ) : (
          <Tag tone="good">{identities.length} 项全部成立</Tag>
        )
      }
    >
      <Table label="平衡校验" bare>
        <thead>
          <tr>
            <Th>编号</Th>
            <Th className="w-1/2">关系</Th>
            <Th className="text-right">左</Th>
            <Th className="text-right">右</Th>
            <Th>结果</Th>
          </tr>
        </thead>
        <tbody>
          {identities.map(({ id, statement, left, right, holds }) => (
            <tr key={statement}>
              <Td>{id}</Td>
              <Td>{statement}</Td>
              <Td className="text-right">{left}</Td>
              <Td className="text-right">{right}</Td>
              <Td>{holds ? <Tag tone="good">成立</Tag> : <Tag tone="bad">不成立</Tag>}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {doubtful > 0 ? (
        <p className="border-t border-line p-4 text-warn">
          ▲ 有
          <FigureLink set="contradictoryDates" count={doubtful} scope={scope} />
          件的日期相互矛盾，平衡不成立时请先核对这些案件。
        </p>
      ) : null}
    </Fold>
  );
}
