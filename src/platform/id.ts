import { randomBytes } from 'node:crypto'

declare const entity: unique symbol

/** A UUID that remembers what it identifies, so a person's id cannot be passed where a programme's is expected. */
export type Id<Entity extends string> = string & { readonly [entity]: Entity }

/** UUIDv7, made here because the schema stays within PostgreSQL 15; its order follows the real clock. */
export function newId<Entity extends string>(): Id<Entity> {
	const bytes = randomBytes(16)
	bytes.writeUIntBE(Date.now(), 0, 6)
	bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
	bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
	const hex = bytes.toString('hex')
	const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)]
	return parts.join('-') as Id<Entity>
}
