/** Safari stops calling a list a list when its bullets are gone. */
export const asList = { role: 'list' } as const

/** A browser stops calling a table a table when its cells fold into blocks. */
export const asTable = { role: 'table' } as const
export const asRowGroup = { role: 'rowgroup' } as const
export const asRow = { role: 'row' } as const
export const asColumnHeader = { role: 'columnheader' } as const
export const asRowHeader = { role: 'rowheader' } as const
export const asCell = { role: 'cell' } as const

/** Links that belong together under one name, where a fieldset would promise a form. */
export const asGroup = { role: 'group' } as const
/** Marks drawn with boxes that are one picture to those who listen. */
export const asPicture = { role: 'img' } as const
