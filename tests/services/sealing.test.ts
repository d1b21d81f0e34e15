import { createHash, createHmac, hkdfSync, webcrypto } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { personNumberOf } from "#domain/personal-data/numbers";
import { lookupsOf, lookupsToFind } from "#services/personal-data/lookup";
import { openFile, openText, sealFile, sealText } from "#services/personal-data/sealing";
import { derivedKey, SUITES } from "#services/personal-data/suites";
import { dataKeysOf, onlyKeys } from "#tests/services/data-keys";

const hex = (text: string) => Buffer.from(text.replace(/\s/g, ""), "hex");
const PLACE = "party_secrets/sealed/some-case/张伟/idNumber";

describe("AES-256-GCM", () => {
  // McGrew, Viega: The Galois/Counter Mode of Operation, as submitted to NIST, test cases 13 to 16.
  const KEY = "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308";
  const TEXT =
    "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72" +
    "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39";
  test.each([
    ["13", "00".repeat(32), "00".repeat(12), "", "", "", "530f8afbc74536b9a963b4f1c4cb738b"],
    [
      "14",
      "00".repeat(32),
      "00".repeat(12),
      "00".repeat(16),
      "",
      "cea7403d4d606b6e074ec5d3baf39d18",
      "d0d1c8a799996bf0265b98b5d48ab919",
    ],
    [
      "16",
      KEY,
      "cafebabefacedbaddecaf888",
      TEXT,
      "feedfacedeadbeeffeedfacedeadbeefabaddad2",
      "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa" +
        "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662",
      "76fc6ece0f4e1768cddf8853bb2d551b",
    ],
  ])("test case %s", (_, key, nonce, text, purpose, cipher, tag) => {
    const sealed = SUITES.v1.encrypt(hex(key), hex(nonce), hex(text), hex(purpose));
    expect(Buffer.from(sealed.cipher).toString("hex")).toBe(cipher);
    expect(Buffer.from(sealed.tag).toString("hex")).toBe(tag);
    const opened = SUITES.v1.decrypt(hex(key), sealed, hex(purpose));
    expect(Buffer.from(opened ?? "x").toString("hex")).toBe(text);
  });

  test("另一套程序（WebCrypto）按文档写的格式也打得开", async () => {
    const keys = dataKeysOf([7]);
    const [version, number, ...parts] = sealText(keys, "肃州区西大街1号", PLACE).split(".");
    expect([version, number, parts.length]).toEqual(["v1", "7", 3]);
    const [nonce = "", cipher = "", tag = ""] = parts;
    const { subtle } = webcrypto;
    const raw = await subtle.importKey("raw", keys.ring().keys.get(7) ?? hex(""), "HKDF", false, [
      "deriveKey",
    ]);
    const key = await subtle.deriveKey(
      {
        name: "HKDF",
        hash: "SHA-256",
        salt: Buffer.from("yiheng"),
        info: Buffer.from("seal aes-256-gcm"),
      },
      raw,
      { name: "AES-GCM", length: 256 },
      false,
      ["decrypt"],
    );
    const bytes = (text: string) => new Uint8Array(Buffer.from(text, "base64url"));
    const opened = await subtle.decrypt(
      {
        name: "AES-GCM",
        iv: bytes(nonce),
        additionalData: Buffer.from(`yiheng v1.7 ${PLACE}`),
        tagLength: 128,
      },
      key,
      Buffer.concat([bytes(cipher), bytes(tag)]),
    );
    expect(Buffer.from(opened).toString("utf8")).toBe("肃州区西大街1号");
  });
});

describe("SM4 与 HMAC-SM3", () => {
  test("RFC 8998 附录 A.1 的密文；SM3 的标准样例", () => {
    const key = Buffer.concat([hex("0123456789abcdeffedcba9876543210"), Buffer.alloc(32, 7)]);
    const nonce = hex("00001234567800000000abcd");
    const text = hex(
      `${"aa".repeat(8)}${"bb".repeat(8)}${"cc".repeat(8)}${"dd".repeat(8)}` +
        `${"ee".repeat(8)}${"ff".repeat(8)}${"ee".repeat(8)}${"aa".repeat(8)}`,
    );
    const purpose = Buffer.from("purpose");
    const sealed = SUITES.v2.encrypt(key, nonce, text, purpose);
    expect(Buffer.from(sealed.cipher).toString("hex")).toBe(
      "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735" +
        "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d",
    );
    // GB/T 32905-2016 A.1: the digest of "abc".
    const sm3 = (...parts: Uint8Array[]) => createHash("sm3").update(Buffer.concat(parts)).digest();
    expect(sm3(Buffer.from("abc")).toString("hex")).toBe(
      "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
    );
    // HMAC by its definition (RFC 2104), block of 64 bytes.
    const pad = (sign: number) =>
      Buffer.concat([Buffer.alloc(32, 7 ^ sign), Buffer.alloc(32, sign)]);
    const said = Buffer.concat([hex("00000007"), purpose, nonce, sealed.cipher]);
    expect(Buffer.from(sealed.tag)).toEqual(sm3(pad(0x5c), sm3(pad(0x36), said)));
    expect(Buffer.from(SUITES.v2.decrypt(key, sealed, purpose) ?? "")).toEqual(text);
  });
});

test("每种用途的密钥各不相同（HKDF，RFC 5869）", () => {
  // RFC 5869 A.1 has its own salt; the derivation is checked by its two steps instead.
  const [key] = dataKeysOf().ring().keys.values();
  const secret = createHmac("sha256", "yiheng")
    .update(key ?? "")
    .digest();
  const first = createHmac("sha256", secret).update("lookup hmac-sm3\x01").digest();
  expect(Buffer.from(derivedKey(key ?? hex(""), "lookup hmac-sm3", 32))).toEqual(first);
  expect(
    hkdfSync(
      "sha256",
      hex("0b".repeat(22)),
      hex("000102030405060708090a0b0c"),
      hex("f0f1f2f3f4f5f6f7f8f9"),
      42,
    ),
  ).toEqual(
    new Uint8Array(
      hex("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"),
    ).buffer,
  );
});

describe.each(["v1", "v2"] as const)("%s：封存与打开", (suite) => {
  const keys = dataKeysOf([1, 2], suite);

  test("原样打开；同一个值每次封存都不同", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const sealed = sealText(keys, text.toWellFormed(), PLACE);
        expect(openText(keys, sealed, PLACE)).toEqual({ ok: true, value: text.toWellFormed() });
        expect(sealed.startsWith(`${suite}.2.`)).toBe(true);
        expect(sealText(keys, text.toWellFormed(), PLACE)).not.toBe(sealed);
      }),
      { numRuns: 50 },
    );
  });

  test("任何一个字符被改动、删去或多出，都打不开", () => {
    const sealed = sealText(keys, "620902199001011237", PLACE);
    for (let at = 0; at < sealed.length; at += 1) {
      for (const other of ["A", "B", "1", ".", "=", "é"]) {
        if (sealed[at] === other) continue;
        const changed = `${sealed.slice(0, at)}${other}${sealed.slice(at + 1)}`;
        expect([at, other, openText(keys, changed, PLACE).ok]).toEqual([at, other, false]);
      }
      expect(openText(keys, sealed.slice(0, at) + sealed.slice(at + 1), PLACE).ok).toBe(false);
    }
    for (const text of ["", "x", `${sealed}.`, `${sealed}A`, `v3${sealed.slice(2)}`]) {
      expect(openText(keys, text, PLACE)).toMatchObject({ ok: false });
    }
  });

  test("移到另一个案件、另一个人或另一种信息，打不开", () => {
    const sealed = sealText(keys, "13812345678", PLACE);
    for (const place of [
      PLACE.replace("some-case", "other-case"),
      PLACE.replace("张伟", "李娜"),
      PLACE.replace("idNumber", "phone"),
      "",
    ]) {
      expect(openText(keys, sealed, place)).toMatchObject({ ok: false, code: "damaged" });
    }
  });

  test("旧密钥封存的仍打得开；没有那一版密钥时说明怎么办", () => {
    const old = sealText(onlyKeys(keys, [1]), "13812345678", PLACE);
    expect(openText(keys, old, PLACE)).toEqual({ ok: true, value: "13812345678" });
    const lost = openText(onlyKeys(keys, [2]), old, PLACE);
    expect(lost).toMatchObject({ ok: false, code: "noKey" });
    expect(lost.ok ? "" : lost.message).toContain("第 1 版数据密钥");
    expect(openText(dataKeysOf([1], suite), old, PLACE)).toMatchObject({ code: "damaged" });
  });

  test("文件：任何一个字节被改动都打不开", () => {
    const file = Buffer.from("案号,申请人,身份证号\n1,张伟,620902199001011237\n");
    const sealed = sealFile(keys, file, "import_batches/content/abc");
    expect(Buffer.from(sealed.content).includes("6209")).toBe(false);
    const opened = openFile(keys, sealed, "import_batches/content/abc");
    expect(opened.ok && Buffer.from(opened.value)).toEqual(file);
    for (let at = 0; at < sealed.content.length; at += 1) {
      const content = Buffer.from(sealed.content);
      content.writeUInt8(content.readUInt8(at) ^ 1, at);
      expect(openFile(keys, { ...sealed, content }, "import_batches/content/abc").ok).toBe(false);
    }
    for (const wrong of [
      { ...sealed, content: sealed.content.subarray(0, 10) },
      { ...sealed, content: new Uint8Array() },
      { ...sealed, label: "v1.1" === sealed.label ? "v1.2" : "v1.1" },
      { ...sealed, label: "" },
    ]) {
      expect(openFile(keys, wrong, "import_batches/content/abc").ok).toBe(false);
    }
    expect(openFile(keys, sealed, "import_batches/content/abd").ok).toBe(false);
  });
});

describe("凭号码查找的密文", () => {
  const number = personNumberOf("620902199001011237") ?? { kind: "phone" as const, number: "" };

  test("同一号码相同，不同的密钥、不同的种类不同，看不出号码", () => {
    const keys = dataKeysOf([1]);
    const [own = ""] = lookupsOf(keys, [number]);
    expect(lookupsOf(keys, [number])).toEqual([own]);
    expect(own).toMatch(/^1\.[\w-]{43}$/);
    expect(lookupsOf(dataKeysOf([1]), [number])).not.toEqual([own]);
    expect(lookupsOf(keys, [{ ...number, kind: "phone" }])).not.toEqual([own]);
  });

  test("更换密钥期间，新旧两版都找得到", () => {
    const keys = dataKeysOf([1, 2]);
    const sought = lookupsToFind(keys, number);
    expect(sought).toHaveLength(2);
    for (const version of [1, 2]) {
      expect(sought).toEqual(
        expect.arrayContaining(lookupsOf(onlyKeys(keys, [version]), [number])),
      );
    }
  });
});
