/** The rooms of programmes: who takes part, by which seat, and who may see what. */
export { canEnter, canFacilitate, canFollow, canLetUse, canManageSeats, canReach, canUseSeat } from './policy.ts'
export { WhoCanSee } from './reach.tsx'
export { listOwnRooms } from './own-rooms.queries.ts'
export { findRoom, readRoom } from './queries.ts'
export { type Reach, reaches, type Room } from './room.ts'
/** Who acts for a seat: as ids within a query, and as those whom a mail asks. */
export { type AskedSeat, listAskedOfSeat, listAskedOfSeats, peopleOfRoom, peopleOfSeat } from './seat-people.queries.ts'
export { RoomFrame } from './room-frame.tsx'
export { roomSide } from './room-side.tsx'
export { participationRoutes } from './routes.tsx'
export type { Seat } from './seat.ts'
/** A seat that was left goes to another organisation. */
export { takeSeat } from './take-seat.ts'
/** Leaving, and what others hear of it. */
export { seatLeft } from './seat-left.job.ts'
export { leaveProgramme } from './leave-programme.ts'
export { letUseSeat, SeatUserForm } from './let-use-seat.ts'
export { letFollow } from './let-follow.ts'
export { nameUnit } from './name-unit.ts'
