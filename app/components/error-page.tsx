import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { ButtonLink } from "./button.tsx";

const SENTENCES: Record<number, { title: string; text: string }> = {
  404: {
    title: "没有找到",
    text: "这里没有内容，或者您没有查看它的权限。请检查网址，或从首页重新进入。",
  },
  409: { title: "内容已有变化", text: "其他人刚刚更改了同一内容。请返回上一页，刷新后重试。" },
  400: { title: "内容不能识别", text: "请返回上一页改正后重试。" },
  413: { title: "内容过大", text: "提交的内容超过上限，请缩小后重试。" },
  405: { title: "没有这种操作", text: "这个网址不接受提交。请从首页重新进入。" },
  414: { title: "内容过长", text: "请返回上一页减少内容后重试。" },
  415: { title: "内容不能识别", text: "请打开本系统的页面重新提交。" },
  429: { title: "请求过于频繁", text: "请稍候再试。" },
};

const OTHERWISE = {
  title: "系统未能完成这一步",
  text: "已经保存的数据没有受到影响。请稍后重试；如仍然出现，请把网址和时间告诉管理员。",
};

/**
 * What a person sees when a page can't be shown; never a stack trace. What the server has said in its
 * answer is shown as it is: a bug has named the reference under which it stands in the log. What Remix
 * says is English, and meant for programmers.
 */
export function ErrorPage() {
  const error = useRouteError();
  const answer = isRouteErrorResponse(error) ? error : undefined;
  const status = answer?.status ?? 500;
  const { title, text } = SENTENCES[status] ?? OTHERWISE;
  const data: unknown = answer?.data;
  const said = typeof data === "string" && /\p{Script=Han}/u.test(data) ? data : text;
  return (
    <main id="content" className="mx-auto w-full max-w-xl px-4 py-16">
      <p className="text-muted">{status}</p>
      <h1 className="mt-1 text-2xl font-semibold">{title}</h1>
      <p className="mt-3">{said}</p>
      <p className="mt-6">
        <ButtonLink look="primary" href="/">
          返回首页
        </ButtonLink>
      </p>
    </main>
  );
}
