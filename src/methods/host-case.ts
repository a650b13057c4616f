import * as z from 'zod'

const name = z.string().min(1)
const day = z.iso.date()

const memberSchema = z.object({
	id: name,
	region: name,
	/** Degrees; may be left out when the distances are given. */
	lat: z.number().min(-90).max(90).optional(),
	lon: z.number().min(-180).max(180).optional(),
	/** How many travel from this member to every meeting. */
	delegates: z.int().min(1).default(1),
	canHost: z.boolean().default(true),
	hostedBefore: z.int().min(0).default(0),
	/** Days on which it cannot host. It travels all the same. */
	blackout: z.array(day).default([]),
	/** Days of meetings that it would like to host. */
	wishes: z.array(day).default([]),
})

const meetingSchema = z.object({
	date: day,
	/** The region that it was announced for. */
	region: name.optional(),
	/** The member that people have decided on, or that has accepted. */
	host: name.optional(),
})

export const hostCaseSchema = z.object({
	members: z.array(memberSchema).min(1),
	/** In the order of their dates. */
	meetings: z.array(meetingSchema).min(1),
	/** Every region that has a member hosts at least so many of the meetings. */
	everyRegion: z.int().min(0).default(0),
	/** A region that has hosted waits for so many meetings. */
	regionGap: z.int().min(0).default(0),
	/** Whether nobody hosts while somebody who could has hosted less. */
	fairRotation: z.boolean().default(true),
	/** Road over straight line. Needed unless the distances are given. */
	circuity: z.number().min(1).max(10).optional(),
	/** From each member (row) to each (column), in the order of the members, in whole hectometres. */
	distanceHm: z.array(z.array(z.int().min(0))).optional(),
	/** No factor is endorsed here: without one there is no CO₂. */
	co2GramPerPersonKm: z.number().min(0).optional(),
	co2Source: z.string().optional(),
})

/** A network's meetings and members, complete and free of contradictions in itself. The rules may still leave no plan. */
export type HostCase = z.infer<typeof hostCaseSchema>

/** What a caller writes: as HostCase, with everything left out that has a usual value. */
export type HostInput = z.input<typeof hostCaseSchema>

export type Member = HostCase['members'][number]

export type Meeting = HostCase['meetings'][number]
