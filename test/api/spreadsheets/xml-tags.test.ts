import { expect } from "chai";
import { attribute, xmlTags } from "../../../api/spreadsheets/xml-tags.ts";

const told = (xml: string) => [...xmlTags(xml)].map(({ name, kind, before }) => `${before}|${kind} ${name}`);

describe("the tags of a workbook's part", () => {
  it("come with the text before them, references resolved, prefixes dropped", () => {
    expect(told('<?xml version="1.0"?><x:si><t>a &amp; b&#x20AC;_x0041_</t><!-- <t> --><b/></x:si>')).to.deep.equal([
      "|open si",
      "|open t",
      "a & b€A|close t",
      "|empty b",
      "|close si",
    ]);
  });

  it("may have a bracket in an attribute, and text that is not to be read as tags", () => {
    const [tag] = [...xmlTags("<c r=\"A1\" t='a>b'><![CDATA[<v>]]></c>")];
    expect(attribute(tag?.attributes ?? "", "t")).to.equal("a>b");
    expect(told("<c><![CDATA[<v>]]></c>")).to.deep.equal(["|open c", "<v>|close c"]);
    expect(attribute(' r:id="rId1" sheetId="2"', "id")).to.equal("rId1");
  });

  it("are refused where a document type is declared, or one is left open", () => {
    expect(() => told('<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>')).to.throw(RangeError, "document type");
    expect(() => told('<a b="')).to.throw(RangeError);
  });
});
