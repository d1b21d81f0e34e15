import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "#components/button";
import { TextField } from "#components/field";
import { Notice } from "#components/notice";
import { Tag } from "#components/tag";

/** Whether one has a second factor, and how to get or drop it. */
export function OwnSecondFactor(props: {
  secondFactor: boolean;
  secondFactorDemanded: boolean;
  recoveryCodes: { left?: number; outdated: boolean } | undefined;
}) {
  const { secondFactor, secondFactorDemanded, recoveryCodes } = props;
  if (!secondFactor) {
    return (
      <div className="flex flex-wrap items-center gap-3">
        <Tag tone="warn">没有登记</Tag>
        <ButtonLink href="/account/second-factor">登记验证器</ButtonLink>
      </div>
    );
  }
  return (
    <div className="space-y-3">
      <p className="flex flex-wrap items-center gap-3">
        <Tag tone="good">已登记</Tag>
        {recoveryCodes?.left === undefined ? null : <span>还有 {recoveryCodes.left} 个恢复码</span>}
        <a href="/account/recovery-codes">换一组恢复码</a>
      </p>
      {recoveryCodes?.outdated ? (
        <Notice tone="warn">
          您的恢复码是旧的形式，现在仍能使用；请换一组新的，新的更难猜到，系统里也只留校验值。
        </Notice>
      ) : null}
      {secondFactorDemanded ? (
        <p className="text-muted">
          您的角色必须使用第二因素。换手机的，请安全管理员解除后重新登记。
        </p>
      ) : (
        <Form method="post" className="flex flex-wrap items-end gap-2">
          <TextField label="密码" name="password" type="password" autoComplete="current-password" />
          <Button look="danger" name="action" value="dropSecondFactor">
            停用第二因素
          </Button>
        </Form>
      )}
    </div>
  );
}
