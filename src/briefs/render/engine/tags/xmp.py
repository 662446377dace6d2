"""The PDF/UA identifier beside the PDF/A one (ISO 14289-1, 5; ISO 19005-3, 6.6.2.3).

WeasyPrint writes one of the two. PDF/A wants the schema of the other described in the same
packet, for it is not among those that PDF/A knows.
"""

from typing import Any

UA1 = b"""\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
  <pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about=""
    xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Part of ISO 14289 that is followed</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
  </rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""

END = b"</rdf:RDF>"


def also_ua1(document: Any) -> None:
    """Make a rendered document call itself PDF/UA-1 beside what it is otherwise."""
    metadata = document.metadata
    generate = metadata.generate_rdf_metadata

    def generate_both(*args: Any) -> bytes:
        rdf: bytes = generate(*args)
        return rdf.replace(END, UA1 + END)

    metadata.generate_rdf_metadata = generate_both
