import { Form } from "@remix-run/react";
import { RecoveryCodes } from "#components/accounts/recovery-codes";
import { Button } from "#components/button";
import { TextField } from "#components/field";
import { Notice } from "#components/notice";

interface Shown {
  key: string;
  picture: { path: string; size: number };
  recoveryCodes: string[];
}

/** Enrols a second factor: first the password, then the key, then the first code. */
export function Enrolment(props: {
  enrolment: Shown | undefined;
  message: string;
  errors: Record<string, string[] | undefined>;
}) {
  const { enrolment, message, errors } = props;
  return (
    <div className="mt-6 space-y-5">
      {message ? <Notice tone="bad">{message}</Notice> : null}
      {enrolment ? <Key shown={enrolment} /> : null}
      {/* Another form each time: what was typed into one must not stand in the other. */}
      <Form key={enrolment ? "code" : "password"} method="post" className="space-y-4" noValidate>
        {enrolment ? (
          <TextField
            label="验证器显示的六位数字"
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
            error={errors.code?.[0]}
          />
        ) : (
          <TextField
            label="密码"
            name="password"
            type="password"
            autoComplete="current-password"
            hint="先输入您的密码，再登记验证器"
            error={errors.password?.[0]}
          />
        )}
        <input type="hidden" name="kind" value="code" />
        <Button look="primary" name="action" value={enrolment ? "verify" : "begin"}>
          {enrolment ? "完成登记" : "开始登记"}
        </Button>
      </Form>
    </div>
  );
}

function Key({ shown: { key, picture, recoveryCodes } }: { shown: Shown }) {
  return (
    <ol className="list-decimal space-y-4 pl-5">
      <li>
        <p>用手机上的验证器（支持 TOTP 的任何一种）扫描：</p>
        <svg
          role="img"
          aria-label="登记验证器的二维码"
          viewBox={`0 0 ${picture.size} ${picture.size}`}
          shapeRendering="crispEdges"
          className="mt-2 size-48 rounded-sm bg-white text-black"
        >
          <path d={picture.path} fill="currentColor" />
        </svg>
        <p className="mt-2 text-muted">不能扫描的，手工输入密钥：</p>
        <p className="font-mono break-words select-all">{key}</p>
      </li>
      <li>
        <p>把恢复码抄下来或打印，离线保存。手机丢失时，每个恢复码可以代替验证码登录一次：</p>
        <p className="mt-1 mb-2 text-muted">登记完成后不再显示，只能换一组新的。</p>
        <RecoveryCodes codes={recoveryCodes} />
      </li>
      <li>输入验证器现在显示的六位数字，登记即生效。</li>
    </ol>
  );
}
