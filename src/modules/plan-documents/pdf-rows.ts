/** What stands in rows: the chain from challenge to actions, tables, what is given, and what happens when. */
export const ROWS = String.raw`
#let chain-part(label, body) = {
  block(above: 0pt, below: 3mm, key(label))
  body
}
#let chevron(fill) = place(right + horizon, dx: 4mm, pdf.artifact(
  polygon(fill: fill, stroke: none, (0pt, 0pt), (3.2mm, 3.6mm), (0pt, 7.2mm)),
))
#let chain(words, row) = {
  set text(hyphenate: false)
  block(width: 100%, breakable: false, sticky: true, above: 0pt, below: 0pt, grid(
  columns: (1fr, 1fr, 1.25fr),
  inset: (x: 4mm, y: 3.6mm),
  fill: (x, _) => if x == 2 { facade } else { accent-soft },
  {
    chain-part(words.challenge, {
      par(row.challenge)
      if row.evidence != "" { par(small(row.evidence)) }
    })
    chevron(accent-soft.darken(9%))
  },
  {
    if row.consequence != "" { chain-part(words.consequence, par(row.consequence)) }
    chevron(accent-soft.darken(9%))
  },
  {
    block(above: 0pt, below: 3mm, text(size: 7.6pt, weight: 600, words.agenda))
    heading(level: 2, row.agenda)
  },
))
}

#let number-box(action) = pdf.artifact(box(
  width: 5.6mm, height: 5.6mm, stroke: 1.2pt + ink,
  fill: if action.stone == "done" { ink } else { white },
  align(center + horizon, text(size: 8pt, weight: 600, fill: if action.stone == "done" { white } else { ink }, str(action.number))),
))
#let sought(words, action) = block(fill: mark, width: 100%, inset: (x: 2.6mm, y: 1.9mm), above: 3mm, below: 0pt,
  text(size: 9pt)[#text(weight: 600, words.sought) #action.sought])
#let steps(action) = block(above: 3.2mm, below: 0pt, {
  set list(marker: none, indent: 0pt, body-indent: 0pt, spacing: 0.6em)
  set par(hanging-indent: 3.4mm, leading: 0.55em)
  set text(size: 8.2pt, fill: ink-2, hyphenate: false)
  list(..action.steps.map(step => [#box(width: 3.4mm, if step.done [✓] else [–])#step.title#if step.when != "" [, #step.when]]))
})
#let action-row(words, action, level) = block(width: 100%, above: 0pt, below: 0pt, stroke: (bottom: hair), inset: (y: 4mm), breakable: false, grid(
  columns: (9mm, 1fr, 39mm, 43mm), column-gutter: (0mm, 5mm, 5mm),
  number-box(action),
  {
    heading(level: level, action.title)
    if action.summary != "" { block(above: 3mm, below: 0pt, text(fill: ink-2, action.summary)) }
    if action.sought != "" { sought(words, action) }
    if action.steps.len() > 0 { steps(action) }
  },
  {
    set par(spacing: 0.75em)
    set text(hyphenate: false)
    if action.lead != "" { par(text(size: 9pt, weight: 600, action.lead)) }
    par(text(size: 9pt)[#box(baseline: 12%, stone(action.stone, size: 2.7mm))#h(1.6mm)#action.state])
    if action.due != "" { par(small(action.due)) }
  },
  {
    set text(size: 8.6pt, fill: ink-2, hyphenate: false)
    set list(marker: none, indent: 0pt, body-indent: 0pt, spacing: 0.75em)
    if action.gives.len() > 0 { list(..action.gives) }
  },
))
#let agenda(rows) = for (index, row) in rows.rows.enumerate() {
  if index > 0 { v(10mm, weak: true) }
  if row.agenda != "" or row.challenge != "" { chain(rows.words, row) }
  for action in row.actions { action-row(rows.words, action, if row.agenda != "" { 3 } else { 2 }) }
}

#let set-table(caption, columns, figures, head, rows, sum) = figure(kind: table, supplement: none, numbering: none, caption: figure.caption(position: top, caption), {
  set text(size: 8.8pt)
  show table.cell.where(y: 0): strong
  table(
    columns: columns,
    inset: (left: 0mm, right: 3mm, y: 2.1mm), stroke: (_, y) => (bottom: if y == 0 { rule } else { hair }),
    align: (x, _) => if x in figures { right } else { left },
    table.header(..head),
    ..rows,
    ..if sum == none { () } else { (table.footer(repeat: false, ..sum.map(strong)),) },
  )
})
#let plain-table(rows) = set-table(
  rows.caption,
  if rows.widths.len() > 0 { rows.widths.map(width => width * 1fr) } else { (1fr,) + rows.figures.map(_ => auto) },
  rows.figures, rows.head, rows.rows.flatten(), rows.sum,
)

#let bar(row) = pdf.artifact(box(width: 100%, height: 3mm, {
  if row.share > 0 {
    place(rect(width: row.share * 100%, height: 3mm, fill: facade))
    place(rect(width: row.kept * 100%, height: 3mm, fill: ink))
  }
}))
#let giving(rows) = {
  if rows.totals.len() > 0 {
    block(below: 7mm, grid(columns: rows.totals.map(_ => 1fr), column-gutter: 8mm, ..rows.totals.map(one => {
      block(below: 3mm, display(30pt, one.figure))
      small(one.words)
    })))
  }
  let words-at = rows.head.len()
  figure(kind: table, supplement: none, numbering: none, caption: figure.caption(position: top, rows.caption), {
    set text(size: 8.8pt)
    show table.cell.where(y: 0): strong
    table(
      columns: (46mm, 1fr, auto, auto, 50mm),
      inset: (left: 0mm, right: 3mm, y: 2.1mm), stroke: (_, y) => (bottom: if y == 0 { rule } else { hair }),
      align: (x, _) => if x > 1 and x < words-at { right + horizon } else { left + horizon },
      table.header(table.cell(colspan: 2, rows.head.first()), ..rows.head.slice(1)),
      ..rows.rows.map(row => (row.name, bar(row), ..row.cells)).flatten(),
    )
  })
  block(above: 3mm, small[#box(width: 2.6mm, height: 2.6mm, fill: ink)~#rows.words.kept#h(5mm)#box(width: 2.6mm, height: 2.6mm, fill: facade)~#rows.words.agreed])
}

#let dot(state) = box(width: 3mm, height: 3mm, stroke: 1.2pt + ink, fill: if state == "done" { ink } else if state == "now" { facade } else { white })
#let timeline(rows) = for (index, row) in rows.rows.enumerate() {
  let last = index == rows.rows.len() - 1
  block(width: 100%, above: 0pt, below: 0pt, breakable: false, grid(
    columns: (36mm, 1fr),
    text(size: 9pt, fill: ink-2, row.when),
    grid.cell(stroke: (left: if last { none } else { 1pt + grey }), inset: (left: 6mm, bottom: 5.5mm), {
      place(dx: -7.5mm, dy: -0.3mm, pdf.artifact(dot(row.state)))
      text(weight: 600, row.title)
      if row.state == "done" { h(1.6mm); small(rows.words.done) }
      if row.note != "" { block(above: 2mm, below: 0pt, width: 110mm, text(fill: ink-2, row.note)) }
    }),
  ))
}

#let rows-of(rows) = {
  if rows.kind == "agenda" { agenda(rows) }
  else if rows.kind == "table" { plain-table(rows) }
  else if rows.kind == "giving" { giving(rows) }
  else { timeline(rows) }
}
`
