/** Colours, letters and the ground of every page: Torvet by day, in the programme's colour (see `src/ui/styles/tokens.css`). */
export const LOOK = String.raw`
#let look = it.look
#let colour(light, chroma) = oklch(light * 100%, chroma, look.hue * 1deg)
#let facade = colour(look.light, look.chroma)
#let facade-deep = colour(look.light - 0.085, look.chroma * 1.08)
#let accent-soft = colour(0.957, look.chroma * 0.3)
#let ink = oklch(21.5%, 0.02, 178deg)
#let ink-2 = oklch(41.5%, 0.016, 178deg)
#let grey = oklch(89.5%, 0.006, 170deg)
#let mark = oklch(93%, 0.09, 92deg)
#let hair = 0.6pt + grey
#let rule = 1.4pt + ink

#set document(title: it.title, author: it.publisher, date: auto)
#set text(lang: it.language, font: ("Schibsted Grotesk", "Libertinus Serif"), size: 10pt, fill: ink, hyphenate: true, number-type: "lining")
#set par(leading: 0.68em, spacing: 1.05em)
#set list(marker: text(fill: ink-2)[–], spacing: 0.8em)
#let display(size, body) = {
  set par(leading: 0.42em)
  text(font: (look.heading, "Schibsted Grotesk", "Libertinus Serif"), weight: look.weight, size: size, tracking: -0.018em, hyphenate: false, body)
}
#let small(body) = text(size: 8.2pt, fill: ink-2, body)
#let key(body) = text(size: 7.6pt, weight: 600, fill: ink-2, body)

#show heading: set block(above: 0pt, below: 0pt, sticky: true)
#show heading.where(level: 1): one => block(above: 0pt, below: 7mm, sticky: true, display(23pt, one.body))
#show heading.where(level: 2): one => block(above: 0pt, below: 0pt, display(14pt, one.body))
#show heading.where(level: 3): one => block(above: 0pt, below: 0pt, sticky: true, display(11.5pt, one.body))
#let title-size = if it.title.clusters().len() > 36 { 32pt } else { 46pt }
#show title: named => display(title-size, named)
#let address(to, body) = link(to, underline(offset: 2pt, stroke: 0.5pt, body))
#show figure: set align(left)
#show figure: set block(breakable: true)
#show figure.caption: one => block(sticky: true, width: 100%, align(left, key(one.body)))
#set outline.entry(fill: none)
#show outline.entry: set block(above: 0pt, below: 0pt, stroke: (bottom: hair), inset: (y: 2.6mm))
#show outline.entry: set text(size: 11.5pt, font: (look.heading, "Schibsted Grotesk", "Libertinus Serif"), weight: look.weight)

#let inline(parts) = parts.map(one => {
  if type(one) == str { one } else if "lineBreak" in one { linebreak() } else { address(one.href, one.text) }
}).join()
#let blocks(all) = for one in all {
  if one.kind == "paragraph" { block(width: 100%, par(inline(one.text))) }
  else if one.kind == "list" { list(..one.items.map(inline)) }
}

#let logo(size, fill) = pdf.artifact(image(
  bytes("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><path fill-rule='evenodd' fill='" + fill.to-hex() + "' d='" + look.mark + "'/></svg>"),
  format: "svg", height: size,
))
#let stone(state, size: 3.4mm) = box(width: size, height: size, stroke: 1pt + ink, fill: if state == "done" { ink } else { white }, {
  if state == "under_way" { place(polygon(fill: ink, (0pt, size), (size, 0pt), (size, size))) }
})
`
