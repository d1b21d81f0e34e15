import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonLink } from "#components/button";
import { OrganFilter } from "#components/organs/organ-filter";
import { OrganTree } from "#components/organs/organ-tree";
import { Page } from "#components/page";
import { readOrgansQuery } from "#schemas/organ";
import { tidyAddress } from "#schemas/register-address";
import { within } from "#services/door";
import { readOrganTree } from "#services/organs";

export const meta: MetaFunction = () => [{ title: "机关 · 议衡" }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return within(context, request, "manageOrgans", async ({ db }) => {
    const tidy = tidyAddress(request.url);
    if (tidy) throw redirect(tidy);
    const query = readOrgansQuery(new URL(request.url).searchParams);
    return { query, tree: await readOrganTree(db, query) };
  });
}

export default function Organs() {
  const { query, tree } = useLoaderData<typeof loader>();
  const { q, level, batch, doubtful } = query;
  const asked = q !== "" || level !== undefined || batch !== undefined || doubtful !== undefined;
  const narrowed = asked || tree.under !== undefined;
  const what = [tree.under && `“${tree.under.name}”及其下级`, batch && `第${batch}批导入`];
  return (
    <Page
      title="机关"
      subtitle={
        <span role="status">
          {what.filter(Boolean).map((part) => `${part}：`)}共{" "}
          <strong className="text-ink">{tree.matching}</strong> 个机关
          {narrowed ? `（全部 ${tree.total} 个）` : ""}
        </span>
      }
      actions={narrowed ? <ButtonLink href="/admin/organs">查看全部</ButtonLink> : null}
    >
      <OrganFilter query={query} doubtful={tree.doubtful} />
      {tree.roots.length > 0 ? (
        <OrganTree
          key={JSON.stringify(query)}
          nodes={tree.roots}
          open={asked ? Number.POSITIVE_INFINITY : 1}
        />
      ) : (
        <Nothing asked={asked} />
      )}
    </Page>
  );
}

function Nothing({ asked }: { asked: boolean }) {
  return (
    <div className="rounded-md border border-line bg-surface px-4 py-10 text-center">
      <p className="font-semibold">{asked ? "没有符合条件的机关" : "还没有机关"}</p>
      <p className="mt-1 text-muted">
        {asked ? (
          <>
            请放宽条件，或
            <a className="underline" href="/admin/organs">
              查看全部
            </a>
            。
          </>
        ) : (
          <>
            机关随台账一起建立，也可以单独
            <a className="underline" href="/import">
              导入机关名录
            </a>
            。
          </>
        )}
      </p>
    </div>
  );
}
