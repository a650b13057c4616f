/**
 * How a document is set, in Typst (https://typst.app/docs). The document comes as JSON in `sys.inputs`, so that nothing that
 * somebody typed is ever read as a command.
 */
export const PDF_TEMPLATE = String.raw`
#let it = json(bytes(sys.inputs.document))

#set document(title: it.title, author: it.publisher, date: auto)
#let ink = oklch(21.5%, 0.02, 178deg)
#let ink-2 = oklch(41.5%, 0.016, 178deg)
#let hair = 0.6pt + oklch(89.5%, 0.006, 170deg)
#set text(lang: it.language, font: ("Schibsted Grotesk", "Libertinus Serif"), size: 10.5pt, fill: ink, hyphenate: true, number-type: "lining")
#set page(paper: "a4", margin: (x: 28mm, y: 30mm), numbering: "1")
#set par(leading: 0.72em, spacing: 1.15em)
#show heading: set block(above: 1.9em, below: 0.9em, sticky: true)
#show heading: set text(weight: 600, tracking: -0.01em)
#show heading.where(level: 1): set text(size: 17pt)
#show heading.where(level: 2): set text(size: 13pt)
#show title: set text(weight: 600, size: 28pt, tracking: -0.018em, hyphenate: false)
#show figure: set align(left)
#show figure: set block(breakable: true)
#show figure.caption: one => align(left, text(size: 8.5pt, weight: 600, fill: ink-2, one.body))
#set list(spacing: 0.9em)
#set enum(spacing: 0.9em)
#show list: set block(above: 1.15em, below: 1.3em)
#show enum: set block(above: 1.15em, below: 1.3em)
#show outline.entry: set block(above: 0.8em)
#show link: underline
#show table: set text(size: 9pt, hyphenate: false)
#show table.cell.where(y: 0): strong

#let inline(parts) = parts.map(one => {
  if type(one) == str { one }
  else if "lineBreak" in one { linebreak() }
  else if "href" in one { link(one.href, one.text) }
  else [~#link(label("source-" + str(one.source)))[#("[" + str(one.source) + "]")]]
}).join()

#let blocks(all) = for one in all {
  if one.kind == "heading" { heading(level: one.level, one.text) }
  else if one.kind == "paragraph" { par(inline(one.text)) }
  else if one.kind == "quote" { quote(block: true, blocks(one.blocks)) }
  else if one.kind == "list" and one.ordered { enum(..one.items.map(inline)) }
  else if one.kind == "list" { list(..one.items.map(inline)) }
  else {
    figure(caption: figure.caption(position: top, one.caption), kind: table, supplement: none, numbering: none, table(
      columns: one.head.len(),
      align: left,
      inset: (left: 0mm, right: 4mm, y: 2mm),
      stroke: (_, y) => (bottom: if y == 0 { 1.4pt + ink } else { hair }),
      table.header(..one.head),
      ..one.rows.sum(default: ()).map(inline),
    ))
  }
}

#title()
#text(fill: ink-2, it.publisher)

#let chapters = it.blocks.filter(one => one.kind == "heading" and one.level == 1)
#if chapters.len() > 1 { outline(title: it.words.contents, depth: 1) }

#blocks(it.blocks)

#if it.sources.len() > 0 {
  heading(level: 1, it.words.sources)
  par(it.words.sourcesLead)
  enum(numbering: "[1]", ..it.sources.enumerate(start: 1).map(((number, source)) => enum.item(number)[
    #source.text#metadata(none)#label("source-" + str(number))
  ]))
}
`
