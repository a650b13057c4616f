import { sql } from 'kysely'
import type { Role } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'

/** Whoever set the demonstration up: nobody to be. */
export const MAKER_EMAIL = 'torvet@torvet.example'

export type DemoPerson = {
	id: Id<'person'>
	name: string
	title: string
	roles: { role: Role | 'applicant' | 'partner'; where: string | null }[]
}

/** Everybody, with their roles and where they hold them; those with the widest roles first. */
export async function listDemoPeople(db: Db): Promise<DemoPerson[]> {
	const { rows } = await sql<DemoPerson>`
		select p.id, p.name, p.title, coalesce(jsonb_agg(r.standing order by r.rank, r.place) filter (where r.standing is not null), '[]') as roles
		from people p left join lateral (
			select jsonb_build_object('role', g.role, 'where', programmes.name) as standing, programmes.name as place,
				array_position(array['administrator', 'secretariat', 'assessor', 'committee', 'decision_maker'], g.role) as rank
			from role_grants g left join programmes on programmes.id = g.programme_id where g.person_id = p.id
			union all
			select jsonb_build_object('role', m.role, 'where', o.name), o.name, 6
			from mandates m join organisations o on o.id = m.organisation_id where m.person_id = p.id
		) r on true
		where p.email <> ${MAKER_EMAIL}
		group by p.id order by min(r.rank) nulls last, min(r.place), p.name`.execute(db)
	return rows
}
