import { v7 } from 'uuid'

/** A fresh row key of the asked kind, as `newId<BeatId>()`: a UUID of version 7, so that new rows lie together in an index. */
export const newId = <Id extends string>(): Id => v7() as Id
