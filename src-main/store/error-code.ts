/** The system's word for why a file operation failed, such as ENOENT; '' for an error that is none of the system's. */
export const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** Whether a write failed for want of room: the disk's, the user's share of it, or the largest file that it can hold. */
export const isDiskFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(codeOf(error))

/** Whether the system refused: no rights, no room, a broken disk. Node's own complaints about what it was given (ERR_…) are bugs. */
export const isSystemRefusal = (error: unknown): boolean => /^E[A-Z0-9]+$/.test(codeOf(error))
