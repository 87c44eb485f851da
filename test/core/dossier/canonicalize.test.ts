import { expect } from "chai";
import fc from "fast-check";
import { canonicalize } from "../../../core/dossier/canonicalize.ts";
import { FiligranaError } from "../../../core/errors/filigrana-error.ts";

describe("canonicalize", () => {
  const vectors: readonly (readonly [string, unknown, string])[] = [
    ["literals", [null, true, false], "[null,true,false]"],
    ["whole numbers, minus zero as zero", [0, -0, 1, -1, 2 ** 53 - 1], "[0,0,1,-1,9007199254740991]"],
    [
      "control characters: the short escapes where there are some, else four lower-case digits",
      "\b\t\n\f\r\u0000\u001f\u007f",
      '"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f"',
    ],
    ["quote and backslash escaped, slash and other characters as they are", '"\\/€\u2028', '"\\"\\\\/€\u2028"'],
    [
      "names in the order of RFC 8785, section 3.2.3: by UTF-16 code units",
      {
        "\u20ac": "Euro Sign",
        "\r": "Carriage Return",
        "\ufb33": "Hebrew Letter Dalet With Dagesh",
        "1": "One",
        "\ud83d\ude00": "Emoji: Grinning Face",
        "\u0080": "Control",
        "\u00f6": "Latin Small Letter O With Diaeresis",
      },
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis","\u20ac":"Euro Sign","\ud83d\ude00":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    ],
    ["nested names, and none of the whitespace", { b: [1, { d: 2, c: "" }], a: {} }, '{"a":{},"b":[1,{"c":"","d":2}]}'],
    ["a member called __proto__ like any other", JSON.parse('{"a":1,"__proto__":2}'), '{"__proto__":2,"a":1}'],
  ];
  for (const [what, value, text] of vectors) {
    it(`writes ${what}`, () => {
      expect(canonicalize(value)).to.equal(text);
    });
  }

  const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);
  const refused: readonly (readonly [string, unknown])[] = [
    ["a fraction", 0.5],
    ["2^53", 2 ** 53],
    ["NaN", Number.NaN],
    ["infinity", Number.POSITIVE_INFINITY],
    ["a bigint", 1n],
    ["undefined", undefined],
    ["a hole in an array", [undefined]],
    ["an undefined member", { a: undefined }],
    ["a function", () => 1],
    ["a lone surrogate", "\ud800"],
    ["a lone surrogate in a name", { "\udc00": 1 }],
    ["33 levels", deep(33)],
  ];
  for (const [what, value] of refused) {
    it(`refuses ${what}, and says what was expected`, () => {
      expect(() => canonicalize(value)).to.throw(FiligranaError, /^expected /);
    });
  }

  it("writes 32 levels", () => {
    expect(canonicalize(deep(32))).to.have.length(65);
  });

  it("writes one text for one value, whatever the order of its members, and the same value is read back", () => {
    const whole = fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
    const text = fc.string({ unit: "binary" });
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        text,
        whole,
        fc.boolean(),
        fc.constant(null),
        fc.array(tie("value")),
        fc.dictionary(text, tie("value")),
      ),
    }));
    fc.assert(
      fc.property(value, (json) => {
        const canonical = canonicalize(json);
        expect(canonicalize(JSON.parse(canonical))).to.equal(canonical);
        expect(canonicalize(reversed(json))).to.equal(canonical);
      }),
      { seed: 8785 },
    );
  });
});

/** The same value, its members entered in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, member]) => [name, reversed(member)]),
  );
}
