import * as z from 'zod'
import type { Id } from '../../platform/id.ts'
import { defineErrand } from '../../platform/jobs.ts'

/** That somebody wrote, and who wants to hear of it at once is to be told. */
export const postWritten = defineErrand(
	'channel.tell',
	z.object({ postId: z.uuid().transform((id) => id as Id<'channelPost'>) }),
)
