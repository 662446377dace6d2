"""What the engine leans on in WeasyPrint and its kin besides their public interfaces: the list.

WeasyPrint promises to keep what its manual describes and nothing else, so whoever brings in another
version looks at each part here first. The tests hold the list against both sides: what the engine
uses stands here, and the libraries installed have it as it stands here. Nothing reads it while
documents are made; there the version is looked at, see :mod:`briefs.render.engine.loading`.

A part is called ``module:name`` or ``module:Class.attribute``. To bring in another version, see
``docs/supply-chain.md``.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Shape(NamedTuple):
    """How a function was when the engine was last held against it.

    Attributes:
        digest: of its source text, the first twelve digits of the SHA-256.
        signature: what it takes; of a class, what makes one of it.
        by: the modules of the engine that count on it, where no name in them says so.
    """

    digest: str
    signature: str
    by: str = ""


LIBRARIES = ("weasyprint", "pydyf", "tinycss2", "cssselect2", "tinyhtml5")
"""WeasyPrint, and what it is made of by the same people."""

PATCHED: Mapping[str, Shape] = {
    "weasyprint:preprocess_stylesheet": Shape(
        "4928fc6d2953",
        "(device_media_type, base_url, stylesheet_rules, url_fetcher, matcher, page_rules, "
        "layers, font_config, counter_style, color_profiles, ignore_imports=False, "
        "layer=None)",
    ),
    "weasyprint.css:ComputedStyle.__missing__": Shape(
        "8297e44e6a4c",
        "(self, key)",
    ),
    "weasyprint.css:StyleFor.__call__": Shape(
        "c7844a0b94fc",
        "(self, element, pseudo_type=None)",
    ),
    "weasyprint.css:StyleFor.set_computed_styles": Shape(
        "90052e3b5796",
        "(self, element, parent, root=None, pseudo_type=None, base_url=None, "
        "target_collector=None)",
    ),
    "weasyprint.css.validation.properties:word_break": Shape(
        "271be23bcc82",
        "(keyword)",
    ),
    "weasyprint.document:generate_pdf": Shape(
        "fd816c8d91ce",
        "(document, target, zoom, **options)",
    ),
    "weasyprint.formatting_structure.boxes:Box.is_in_normal_flow": Shape(
        "2682281c5aae",
        "(self)",
    ),
    "weasyprint.layout.absolute:resolve_percentages": Shape(
        "92016b948f74",
        "(box, containing_block)",
    ),
    "weasyprint.layout.background:layout_box_backgrounds": Shape(
        "3a31f4bc4848",
        "(page, box, get_image_from_uri, layout_children=True, style=None)",
    ),
    "weasyprint.layout.block:resolve_percentages": Shape(
        "92016b948f74",
        "(box, containing_block)",
    ),
    "weasyprint.layout.float:resolve_percentages": Shape(
        "92016b948f74",
        "(box, containing_block)",
    ),
    "weasyprint.layout.inline:can_break_inside": Shape(
        "ce980a14b281",
        "(box)",
    ),
    "weasyprint.layout.inline:resolve_percentages": Shape(
        "92016b948f74",
        "(box, containing_block)",
    ),
    "weasyprint.layout.inline:split_first_line": Shape(
        "f5cfad56910a",
        "(text, style, context, max_width, justification_spacing, is_line_start=True, "
        "minimum=False)",
    ),
    "weasyprint.layout.inline:split_text_box": Shape(
        "eb75c8b916af",
        "(context, box, available_width, skip, is_line_start=True)",
    ),
    "weasyprint.layout.inline:strut": Shape(
        "e0631a4e87ce",
        "(style)",
    ),
    "weasyprint.layout.page:remake_page": Shape(
        "54219cdedd65",
        "(index, context, root_box, html)",
    ),
    "weasyprint.layout.percent:resolve_percentages": Shape(
        "92016b948f74",
        "(box, containing_block)",
    ),
    "weasyprint.layout.preferred:split_first_line": Shape(
        "f5cfad56910a",
        "(text, style, context, max_width, justification_spacing, is_line_start=True, "
        "minimum=False)",
    ),
    "weasyprint.layout.table:resolve_percentages": Shape(
        "92016b948f74",
        "(box, containing_block)",
    ),
    "weasyprint.pdf:ColorProfile": Shape(
        "3cadf68531bb",
        "(self, file_object, src, rendering_intent, components)",
    ),
    "weasyprint.pdf:add_tags": Shape(
        "74d331d78a01",
        "(pdf, document, pdf_version, page_streams)",
    ),
    "weasyprint.pdf.stream:Stream.add_font": Shape(
        "0fda298e5f6a",
        "(self, pango_font)",
    ),
    "weasyprint.pdf.stream:Stream.marked": Shape(
        "21f9b09862d6",
        "(self, box, tag)",
    ),
    "weasyprint.text.line_break:Layout.set_text": Shape(
        "a767f340eec9",
        "(self, text, justify=False)",
    ),
    "weasyprint.text.line_break:Layout.setup": Shape(
        "9643c3a56dd9",
        "(self, style)",
    ),
    "weasyprint.text.line_break:get_log_attrs": Shape(
        "371b8bcb27fb",
        "(text, lang)",
    ),
    "pydyf:Dictionary.data": Shape(
        "72669945d738",
        "(self)",
    ),
    "pydyf:PDF.write": Shape(
        "836e6c64f330",
        "(self, output, version=b'1.7', identifier=False, compress=False)",
    ),
    "pydyf:Stream.data": Shape(
        "924c48bf0e64",
        "(self)",
    ),
    "tinycss2:parse_stylesheet_bytes": Shape(
        "3988281cb1b4",
        "(css_bytes, protocol_encoding=None, environment_encoding=None, skip_comments=False, "
        "skip_whitespace=False)",
    ),
    "cssselect2.compiler:_compile_node": Shape(
        "42f39adfdf9d",
        "(selector)",
    ),
    "cssselect2.tree:ElementWrapper.iter_next_siblings": Shape(
        "19f07dd27ed0",
        "(self)",
    ),
}
"""What the engine puts something else in the place of. A property of CSS by its function."""

FOLLOWED: Mapping[str, Shape] = {
    "weasyprint:CSS.__init__": Shape(
        "e366730fbe7d",
        "(self, guess=None, filename=None, url=None, file_obj=None, string=None, "
        "encoding=None, base_url=None, url_fetcher=None, _check_mime_type=False, "
        "media_type='print', font_config=None, counter_style=None, color_profiles=None, "
        "matcher=None, page_rules=None, layers=None, layer=None)",
        "speed.sheets",
    ),
    "weasyprint:HTML.__init__": Shape(
        "35052a00d003",
        "(self, guess=None, filename=None, url=None, file_obj=None, string=None, "
        "encoding=None, base_url=None, url_fetcher=None, media_type='print')",
        "source",
    ),
    "weasyprint.anchors:gather_anchors": Shape(
        "a6970b100570",
        "(box, anchors, links, bookmarks, forms, parent_matrix=None, parent_form=None, "
        "parent_link=None)",
        "tags.patch",
    ),
    "weasyprint.css:StyleFor.__init__": Shape(
        "05762efcceaf",
        "(self, html, sheets, presentational_hints, font_config, target_collector)",
        "speed.styles",
    ),
    "weasyprint.css:StyleFor.get_cascaded_styles": Shape(
        "3b51d2d224b9",
        "(self)",
    ),
    "weasyprint.css:StyleFor.get_computed_styles": Shape(
        "e54180560c67",
        "(self)",
    ),
    "weasyprint.document:Document._build_layout_context": Shape(
        "1eca391e0c96",
        "(cls, html, font_config, counter_style, color_profiles, options)",
    ),
    "weasyprint.document:Document._render": Shape(
        "33c1efddd810",
        "(cls, html, font_config, counter_style, color_profiles, options)",
        "layout",
    ),
    "weasyprint.document:Page.__init__": Shape(
        "8632fc50553c",
        "(self, page_box)",
        "layout relayout",
    ),
    "weasyprint.draw.color:get_color": Shape(
        "430654324e86",
        "(style, key)",
        "speed.flow",
    ),
    "weasyprint.layout:initialize_page_maker": Shape(
        "a7930c337ba2",
        "(context, root_box)",
        "relayout",
    ),
    "weasyprint.layout:layout_document": Shape(
        "421aba4c2809",
        "(html, root_box, context, max_loops=8)",
        "layout relayout",
    ),
    "weasyprint.layout.page:make_margin_boxes": Shape(
        "ff19320efeb0",
        "(context, page, state)",
    ),
    "weasyprint.layout.percent:adjust_box_sizing": Shape(
        "a0415df952b1",
        "(box, axis)",
        "speed.lengths",
    ),
    "weasyprint.layout.percent:percentage": Shape(
        "c75fddf0ecb7",
        "(value, computed, refer_to)",
        "speed.lengths",
    ),
    "weasyprint.layout.percent:resolve_one_percentage": Shape(
        "8abbba7df518",
        "(box, property_name, refer_to)",
        "speed.lengths",
    ),
    "weasyprint.layout.percent:resolve_radii_percentages": Shape(
        "09b868a4531d",
        "(box)",
        "speed.flow",
    ),
    "weasyprint.pdf.anchors:add_links": Shape(
        "e37fc9cd900c",
        "(links_and_anchors, matrix, pdf, page, names, tags)",
        "tags.build",
    ),
    "weasyprint.text.fonts:get_font_description": Shape(
        "be554c07a53f",
        "(style)",
        "speed.typeface",
    ),
    "weasyprint.text.line_break:Layout.__init__": Shape(
        "72b982c52cc1",
        "(self, style, justification_spacing=0, max_width=None)",
        "speed.layouts speed.lines",
    ),
    "weasyprint.text.line_break:Layout.set_tabs": Shape(
        "376ff12875e0",
        "(self)",
        "speed.typeface",
    ),
    "weasyprint.text.line_break:create_layout": Shape(
        "5d4b11726a68",
        "(text, style, context, max_width, justification_spacing)",
        "speed.lines",
    ),
}
"""What the engine counts on being done so, or does again in part: its body counts."""

CALLED: Mapping[str, str] = {
    "weasyprint.css.tokens:get_single_keyword": ("(tokens)"),
    "weasyprint.document:Document.__init__": (
        "(self, pages, metadata, url_fetcher, font_config, color_profiles, output_intent)"
    ),
    "weasyprint.document:DocumentMetadata.__init__": (
        "(self, title=None, authors=None, description=None, keywords=None, "
        "generator=None, created=None, modified=None, attachments=None, lang=None, "
        "custom=None, xmp_metadata=None)"
    ),
    "weasyprint.formatting_structure.boxes:Box.border_box_x": ("(self)"),
    "weasyprint.formatting_structure.boxes:Box.border_box_y": ("(self)"),
    "weasyprint.formatting_structure.boxes:Box.border_height": ("(self)"),
    "weasyprint.formatting_structure.boxes:Box.border_width": ("(self)"),
    "weasyprint.formatting_structure.boxes:Box.content_box_x": ("(self)"),
    "weasyprint.formatting_structure.boxes:Box.content_box_y": ("(self)"),
    "weasyprint.formatting_structure.boxes:Box.hit_area": ("(self)"),
    "weasyprint.formatting_structure.boxes:Box.is_running": ("(self)"),
    "weasyprint.formatting_structure.boxes:Box.margin_width": ("(self)"),
    "weasyprint.formatting_structure.boxes:ParentBox.descendants": ("(self, placeholders=False)"),
    "weasyprint.formatting_structure.build:build_formatting_structure": (
        "(element_tree, style_for, get_image_from_uri, base_url, target_collector, "
        "counter_style, footnotes)"
    ),
    "weasyprint.html:get_html_metadata": ("(html)"),
    "weasyprint.layout:layout_backgrounds": ("(page, get_image_from_uri)"),
    "weasyprint.matrix:Matrix.__init__": ("(self, a=1, b=0, c=0, d=1, e=0, f=0, matrix=None)"),
    "weasyprint.matrix:Matrix.transform_point": ("(self, x, y)"),
    "weasyprint.pdf.metadata:DocumentMetadata.generate_rdf_metadata": (
        "(self, variant, version, conformance)"
    ),
    "weasyprint.css.functions:check_math": ("(token)"),
    "weasyprint.formatting_structure.boxes:Box.__init__": ("(self, element_tag, style, element)"),
    "weasyprint.formatting_structure.boxes:Box.all_children": ("(self)"),
    "weasyprint.text.fonts:FontConfiguration.add_font_face": (
        "(self, rule_descriptors, url_fetcher)"
    ),
    "cssselect2.tree:ElementWrapper.__init__": (
        "(self, etree_element, parent, index, previous, in_html_document, content_language=None)"
    ),
    "cssselect2.tree:ElementWrapper.from_html_root": ("(cls, root, content_language=None)"),
}
"""What the engine only calls, or WeasyPrint calls on what the engine hands it: what each takes."""

READ: Mapping[str, str] = {
    "weasyprint": (
        "Attachment.source document pdf HTML.base_url HTML.etree_element "
        "HTML.url_fetcher HTML.wrapper_element"
    ),
    "weasyprint.css": (
        "AnonymousStyle AnonymousStyle.specified ComputedStyle ComputedStyle.cascaded "
        "ComputedStyle.copy ComputedStyle.font_config ComputedStyle.parent_style InitialStyle "
        "StyleFor StyleFor.initial_page_sizes"
    ),
    "weasyprint.css.computed_values": "PHYSICAL_FUNCTIONS",
    "weasyprint.css.properties": "INHERITED INITIAL_NOT_COMPUTED INITIAL_VALUES",
    "weasyprint.css.targets": (
        "CounterLookupItem.parse_again TargetCollector.counter_lookup_items "
        "TargetCollector.target_lookup_items "
        "TargetLookupItem.cached_page_counter_values"
    ),
    "weasyprint.css.validation": "properties",
    "weasyprint.css.validation.properties": "PROPERTIES",
    "weasyprint.document": "Document.font_config Page._page_box",
    "weasyprint.formatting_structure": "boxes",
    "weasyprint.formatting_structure.boxes": (
        "BlockLevelBox Box Box.background Box.element Box.element_tag Box.height Box.is_leader "
        "Box.link Box.link_annotation Box.position_x Box.position_y Box.string_set Box.style "
        "Box.transformation_matrix Box.width InlineBox LineBox MarginBox "
        "MarginBox.at_keyword PageBox ParentBox.children ReplacedBox TableRowGroupBox "
        "TableRowGroupBox.is_footer TableRowGroupBox.is_header TextBox "
        "TextBox.pango_layout TextBox.text"
    ),
    "weasyprint.layout": (
        "LayoutContext.broken_out_of_flow LayoutContext.current_page "
        "LayoutContext.footnotes LayoutContext.get_image_from_uri "
        "LayoutContext.page_maker LayoutContext.rendered_notes "
        "LayoutContext.reported_footnotes LayoutContext.running_elements "
        "LayoutContext.string_set LayoutContext.style_for "
        "LayoutContext.target_collector absolute background block float inline page percent "
        "preferred table"
    ),
    "weasyprint.layout.absolute": "AbsolutePlaceholder AbsolutePlaceholder._box",
    "weasyprint.matrix": "Matrix",
    "weasyprint.pdf.fonts": (
        "Font Font.family Font.file_content Font.hash Font.index Font.missing Font.name"
    ),
    "weasyprint.pdf.stream": "Stream Stream._fonts Stream._tags",
    "weasyprint.text": "line_break",
    "weasyprint.text.ffi": "ffi gobject pango",
    "weasyprint.text.fonts": "FontConfiguration._folder",
    "weasyprint.text.line_break": (
        "Layout Layout.justification_spacing Layout.layout Layout.max_width "
        "Layout.style Layout.text"
    ),
    "cssselect2": "Matcher Matcher.order compiler",
    "cssselect2.tree": (
        "ElementWrapper.etree_siblings ElementWrapper.in_html_document "
        "ElementWrapper.index ElementWrapper.parent"
    ),
}
"""Classes, tables and attributes that the engine reads or sets, by the module that has them."""

LEFT: Mapping[str, str] = {
    "weasyprint": (
        "as_artifact as_if_normal bare carried follows_space in_flow kind kinds lengths strut "
        "typeface typefaces waiting wants_space"
    ),
    "pydyf": "bytes",
}
"""Names by which the engine leaves notes of its own on a library's objects, which must be free."""

IN_C = (
    "g_object_unref pango_attr_allow_breaks_new pango_attr_list_insert pango_attr_list_new "
    "pango_attr_list_unref pango_layout_copy pango_layout_get_attributes "
    "pango_layout_set_attributes end_index is_line_break start_index"
)
"""Functions and fields of Pango and GLib, declared to cffi by WeasyPrint or by the engine."""

PUBLIC: Mapping[str, str] = {
    "weasyprint": "DEFAULT_OPTIONS Attachment Document HTML __version__",
    "weasyprint.css.counters": "CounterStyle",
    "weasyprint.document": (
        "Document.fonts Document.metadata Document.pages Document.url_fetcher Document.write_pdf "
        "DocumentMetadata DocumentMetadata.attachments DocumentMetadata.created "
        "DocumentMetadata.lang DocumentMetadata.modified DocumentMetadata.title "
        "Page Page.anchors Page.bookmarks Page.height Page.links Page.width"
    ),
    "weasyprint.text.fonts": "FontConfiguration",
    "weasyprint.urls": "FatalURLFetchingError URLFetcher URLFetcherResponse",
    "pydyf": (
        "Array Dictionary Object.reference PDF PDF.add_object PDF.catalog PDF.objects "
        "PDF.page_references Stream Stream.begin_marked_content Stream.end_marked_content "
        "Stream.extra String"
    ),
    "cssselect2.tree": "ElementWrapper",
    "tinycss2.ast": "QualifiedRule.type AtRule.lower_at_keyword",
    "tinycss2.color4": "Color.alpha",
    "weasyprint.text.ffi": "ffi.NULL ffi.cdef ffi.gc",
}
"""What the engine uses of what the libraries' manuals describe (API reference, URL fetchers;
of ``ffi``, cffi's)."""
