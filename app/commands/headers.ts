const YEAR_SECONDS = 31_536_000;

/** What no page of ours uses, so that nothing that runs in one can. */
const UNUSED = [
  "accelerometer",
  "autoplay",
  "camera",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "geolocation",
  "gyroscope",
  "hid",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "usb",
  "xr-spatial-tracking",
];

/** What every answer tells the browser; behind TLS also that it shall never come without. */
export function standingHeaders(baseUrl: string): Record<string, string> {
  return {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": UNUSED.map((feature) => `${feature}=()`).join(", "),
    ...(baseUrl.startsWith("https:") && {
      "strict-transport-security": `max-age=${YEAR_SECONDS}`,
    }),
  };
}

export const CSP = "content-security-policy";

/**
 * What a page may load: its own files, and of scripts in the page those that carry the nonce of this
 * answer. Not `strict-dynamic`, which would forbid Remix's modulepreload links; what people upload is
 * never sent as a script. `dev`: the styles and the socket of the dev server as well.
 */
export function pagePolicy(nonce: string, { dev = false }: { dev?: boolean } = {}): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self'${dev ? " 'unsafe-inline'" : ""}`,
    "img-src 'self'",
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join("; ");
}
