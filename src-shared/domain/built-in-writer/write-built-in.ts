import type { Draft, WritingTask } from '../writing'
import { rewriteBeat } from './rewrite-beat'
import { writeHooks } from './write-hooks'
import { writeScripts } from './write-script'

/** What rules can do: all but translate. */
export type RuleTask = Exclude<WritingTask, { readonly kind: 'translate' }>

/** Can rules do it? */
export const isRuleTask = (task: WritingTask): task is RuleTask => task.kind !== 'translate'

/**
 * Writes without a model, at once and offline: the same task and seed give the same drafts. Everything said of a matter stands in the ideas or
 * their pages; what is not there the creator is asked for, in a note in square brackets. A script: as many drafts as variants; first lines: five where the language has
 * patterns, else as many as the script holds; a beat written anew: one, or none where rules find nothing to change.
 */
export function writeBuiltIn(task: RuleTask, seed: number): Draft[] {
  switch (task.kind) {
    case 'script':
      return writeScripts(task.ideas, task.wish, seed)
    case 'hooks':
      return writeHooks(task, seed).map(text => ({ title: '', beats: [{ kind: 'hook', text }] }))
    case 'rewrite':
      return rewriteBeat(task, seed).map(text => ({ title: '', beats: [{ ...task.beat, text }] }))
  }
}
