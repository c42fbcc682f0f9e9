import { wordsFit } from '@shared/domain/words-fit'
import type { ActionLine } from './action-lines'

/** A line of the command palette. */
export type PaletteLine = ActionLine & { readonly canDo: boolean }

/**
 * What the palette shows for what is sought, the best first. With nothing sought only what can be done here; else also what cannot,
 * after what can, so that its keys are found.
 */
export function rankActions(lines: readonly PaletteLine[], sought: string): readonly PaletteLine[] {
  const isAsked = sought.trim() !== ''
  return lines
    .flatMap(line => {
      const fit = wordsFit(sought, line.name)
      return fit === null || !(isAsked || line.canDo) ? [] : [{ line, fit }]
    })
    .sort((a, b) => Number(b.line.canDo) - Number(a.line.canDo) || b.fit - a.fit)
    .map(({ line }) => line)
}
