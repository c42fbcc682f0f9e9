import { createHash } from 'node:crypto'
import { uploadError } from './refuse.mjs'

/** A place that bytes are sent to, in order, and kept of only as their number and hash. */
export const newPlace = () => ({ arrived: 0, total: null, hash: createHash('sha256'), completeAt: null })

/** How many bytes have come, as the platform spells it this time. */
export const toldBytes = (arrived, { spelling }) => (spelling === null ? {} : { [spelling]: arrived })

/** What a post is known by. */
export const sentTo = ({ hash, arrived }) => ({ hash: hash.copy().digest('hex'), bytes: arrived })

function wholeNumber(headers, name) {
  const value = headers[name]
  if (!/^\d+$/.test(value ?? '')) throw uploadError('RequestHeaderError', `Header ${name} is missing or odd`)
  return Number(value)
}

/**
 * Takes bytes at the upload host. What has arrived before a cut stays; another offset than that is refused.
 * @param {{ headers: object, pieces: () => AsyncIterable<Buffer>, now: () => number }} call
 */
export async function takeBytes(place, { headers, pieces, now }) {
  const offset = wholeNumber(headers, 'offset')
  const total = wholeNumber(headers, 'file_size')
  if (total === 0) throw uploadError('ProcessingFailedError', 'The video file is empty')
  if (place.total !== null && place.total !== total) throw uploadError('RequestHeaderError', 'Another file_size')
  if (offset !== place.arrived)
    throw uploadError('OffsetInvalidError', `Offset is ${offset}, expected ${place.arrived}`)
  place.total = total
  for await (const bytes of pieces()) {
    if (place.arrived + bytes.length > total) throw uploadError('PartialRequestError', 'More bytes than file_size')
    place.hash.update(bytes)
    place.arrived += bytes.length
    // A cut after the last byte comes too late to undo anything.
    if (place.arrived === total) place.completeAt ??= now()
  }
  if (place.arrived < total) throw uploadError('PartialRequestError', 'Fewer bytes than file_size', { retriable: true })
}
