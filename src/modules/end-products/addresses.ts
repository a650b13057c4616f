import type { Programme } from '../programmes/index.ts'

type Placed = { programme: Pick<Programme, 'slug'> }

export const productAddress = ({ programme }: Placed) => `/programmes/${programme.slug}/end-product`

export const editAddress = (room: Placed) => `${productAddress(room)}/edit`

export const chapterAddress = (room: Placed, { id }: { id: string }) => `${productAddress(room)}/chapters/${id}`

export const paragraphAddress = (room: Placed, { id }: { id: string }) => `${productAddress(room)}/paragraphs/${id}`

export const formats = ['html', 'pdf', 'docx'] as const
