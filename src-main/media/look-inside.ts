import { guessEditTool, guessEditToolInside } from '@shared/domain/edit-tool'
import type { EditTool } from '@shared/domain/video-asset'
import { displayName } from './display-name'
import { type CheckedFile, openChecked } from './open-checked'
import { sniff, sniffedBytes } from './sniff'

/** Programs write who they are at the beginning of a film or, with its index, at its end. */
const searched = 256 << 10

async function textAt({ handle }: CheckedFile, at: number, bytes: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, at)
  return buffer.subarray(0, bytesRead)
}

/**
 * Whether a file is a film by its first bytes, and which program seems to have made it, by its name or by what it wrote inside.
 * @returns undefined for a file that cannot be opened now, as one that its program still holds
 */
export async function lookInside(path: string): Promise<{ isFilm: boolean; tool: EditTool | null } | undefined> {
  const opened = await openChecked(path)
  if (!opened.ok) return undefined
  const file = opened.value
  try {
    const first = await textAt(file, 0, searched)
    const last = await textAt(file, Math.max(0, file.identity.size - searched), searched)
    const inside = () => guessEditToolInside(first.toString('latin1') + last.toString('latin1'))
    const isFilm = sniff(first.subarray(0, sniffedBytes))?.kind === 'video'
    return { isFilm, tool: guessEditTool(displayName(path)) ?? inside() }
  } catch {
    return undefined
  } finally {
    await file.handle.close()
  }
}
