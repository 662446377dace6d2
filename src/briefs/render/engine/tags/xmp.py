"""What WeasyPrint leaves out of the metadata.

That is the PDF/UA identifier beside the PDF/A one (ISO 14289-1, 5; ISO 19005-3, 6.6.2.3), and
what the document is known by.

WeasyPrint writes one of the two. PDF/A wants the schema of the other described in the same
packet, for it is not among those that PDF/A knows.
"""

from typing import Any
from xml.sax.saxutils import escape

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


def described(document: Any, identifier: str = "") -> None:
    """Make a rendered document call itself PDF/UA-1 beside what it is otherwise.

    Args:
        document: as WeasyPrint laid it out.
        identifier: goes into ``dc:identifier`` (ISO 16684-1, 8.3), where it is not empty.
    """
    metadata = document.metadata
    generate = metadata.generate_rdf_metadata

    def generate_both(*args: Any) -> bytes:
        rdf: bytes = generate(*args)
        return rdf.replace(END, UA1 + _identified(identifier) + END)

    metadata.generate_rdf_metadata = generate_both


def _identified(identifier: str) -> bytes:
    if not identifier:
        return b""
    return (
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:identifier>{escape(identifier)}</dc:identifier></rdf:Description>\n"
    ).encode()
