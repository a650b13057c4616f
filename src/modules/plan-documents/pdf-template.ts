import { LOOK } from './pdf-look.ts'
import { ROWS } from './pdf-rows.ts'

/** The cover in the programme's colour; the contents, who stands behind it and where it can be followed; each chapter. */
const PAGES = String.raw`
#let code(body) = image(bytes(body.code), format: "svg", width: 32mm, alt: body.words)

#page(fill: facade, margin: (x: 20mm, top: 18mm, bottom: 16mm), {
  if it.picture != none {
    place(bottom + left, dx: -20mm, dy: 16mm, pdf.artifact(image(bytes(it.picture), format: "svg", width: 210mm, height: 128mm, fit: "cover")))
  } else {
    place(bottom + right, dx: 34mm, dy: 30mm, logo(150mm, facade-deep))
  }
  grid(columns: (auto, 1fr), column-gutter: 3mm, align: horizon, logo(6mm, ink), text(weight: 600, size: 11pt, it.programme))
  v(18mm)
  block(below: 6mm, text(size: 13pt, weight: 600, it.typeName))
  block(width: 160mm, below: 8mm, title())
  block(width: 128mm, { set par(leading: 0.6em); text(size: 14pt, it.lead) })
  if it.stones.states.len() > 0 {
    v(5mm)
    pdf.artifact(it.stones.states.map(state => stone(state, size: 4mm)).join(h(1mm)))
    h(3mm)
    it.stones.words
  }
  place(bottom + left, block(fill: facade, inset: (right: 5mm, y: 3.6mm), outset: (left: 20mm, bottom: 16mm), width: auto)[
    #text(weight: 600, it.publisher) \ #it.edition
  ])
})

#set page(
  paper: "a4", margin: (x: 20mm, top: 24mm, bottom: 22mm), numbering: "1",
  footer: context { set text(size: 8pt, fill: ink-2); grid(columns: (1fr, auto), it.title + " · " + it.edition, counter(page).display()) },
)
#outline(title: it.words.contents, depth: 1)

#if it.parties.names.len() > 0 {
  v(14mm)
  block(below: 5mm, display(14pt, it.parties.words))
  set text(hyphenate: false)
  columns(2, gutter: 8mm, list(..it.parties.names))
}
#if it.follow != none {
  place(bottom, block(fill: accent-soft, width: 100%, inset: 6mm, breakable: false, grid(columns: (32mm, 1fr), column-gutter: 6mm, align: horizon,
    code(it.follow),
    [#display(14pt, it.follow.words) \ #v(1mm, weak: true) #address(it.follow.address, it.follow.address)],
  )))
}
#pagebreak()

#for (index, chapter) in it.chapters.enumerate() {
  if index > 0 { v(16mm, weak: true) }
  heading(level: 1, chapter.title)
  if chapter.text.len() > 0 { block(width: 135mm, above: 0pt, below: 7mm, sticky: chapter.rows != none, blocks(chapter.text)) }
  if chapter.rows != none { rows-of(chapter.rows) }
}
`

/** The plan comes as JSON, so that nothing that somebody typed is ever read as a command. */
export const PDF_TEMPLATE = `#let it = json(bytes(sys.inputs.document))\n${LOOK}${ROWS}${PAGES}`
