import { createHash, createPublicKey, generateKeyPairSync, sign as signRsa } from "node:crypto";
import { p256 } from "@noble/curves/nist.js";
import { AbiCoder, concat, getBytes, hexlify, id } from "ethers";

const coder = AbiCoder.defaultAbiCoder();
const secret = getBytes(id("filigrana test key: a passkey"));
const sha256 = (...parts: Uint8Array[]) => parts.reduce((h, part) => h.update(part), createHash("sha256")).digest();

const signP256 = (digest: Uint8Array) => {
  const bytes = p256.sign(digest, secret, { prehash: false, lowS: true });
  return { r: hexlify(bytes.slice(0, 32)), s: hexlify(bytes.slice(32, 64)) };
};

/** A P-256 key as ERC-7913 wants it (qx ‖ qy), and how it signs a digest. */
export const p256Key = {
  key: hexlify(p256.getPublicKey(secret, false).slice(1)),
  sign: (digest: string): string => {
    const { r, s } = signP256(getBytes(digest));
    return concat([r, s]);
  },
};

/** The same key in a passkey: it signs what a browser makes of the digest. `flags` 0x05: present and verified. */
export const passkey = {
  key: p256Key.key,
  sign: (digest: string, { flags = 0x05, type = "webauthn.get" } = {}): string => {
    const challenge = Buffer.from(getBytes(digest)).toString("base64url");
    const client = `{"type":"${type}","challenge":"${challenge}","origin":"https://filigrana.example"}`;
    const authenticatorData = Buffer.concat([
      sha256(Buffer.from("filigrana.example")),
      Buffer.from([flags, 0, 0, 0, 1]),
    ]);
    const { r, s } = signP256(sha256(authenticatorData, sha256(Buffer.from(client))));
    const indices = [client.indexOf('"challenge"'), client.indexOf('"type"')];
    const members = ["bytes32", "bytes32", "uint256", "uint256", "bytes", "string"];
    return coder.encode(members, [r, s, ...indices, authenticatorData, client]);
  },
};

/** A key as on a smart card: RSA of 2,048 bits, made anew for each run. */
export const smartCard = () => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const { e = "", n = "" } = createPublicKey(privateKey).export({ format: "jwk" });
  const [exponent, modulus] = [e, n].map((part) => Buffer.from(part, "base64url"));
  return {
    key: coder.encode(["bytes", "bytes"], [exponent, modulus]),
    sign: (digest: string): string => hexlify(signRsa("sha256", getBytes(digest), privateKey)),
  };
};
