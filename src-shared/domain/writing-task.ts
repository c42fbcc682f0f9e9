import type { IdeaLink, Prompt } from './prompt'
import type { Script } from './script'
import type { DraftBeat, IdeaMatter, WritingTask, WritingWish } from './writing'
import type { WorkAsk } from './writing-work'

/** An idea as a writer gets it; the page behind it counts once it was read. */
export function matterOf(prompt: Prompt): IdeaMatter {
  const { content, link } = prompt
  return { content, page: link && isKnown(link) ? { title: link.title, text: link.text || link.excerpt } : null }
}

/** Whether anything is known of a page but its address. */
export const isKnown = ({ title, text, excerpt }: IdeaLink): boolean => title !== '' || text !== '' || excerpt !== ''

/** The task to write a script from these ideas; undefined where none of them is there any more. */
export function scriptTask(prompts: readonly Prompt[], wish: WritingWish): WritingTask | undefined {
  return prompts.length > 0 ? { kind: 'script', ideas: prompts.map(matterOf), wish } : undefined
}

/** The task that is asked of a script as it stands; undefined where its beat is gone. */
export function taskOnScript(script: Script, ask: Exclude<WorkAsk, { kind: 'script' }>): WritingTask | undefined {
  const beats: DraftBeat[] = script.beats.map(({ kind, text }) => ({ kind, text }))
  if (ask.kind === 'translate') return { kind: 'translate', script: beats, language: ask.language }
  const { tone } = ask
  if (ask.kind === 'hooks') return { kind: 'hooks', script: beats, tone, language: script.language }
  const beat = beats[script.beats.findIndex(one => one.id === ask.beat_id)]
  return beat && { kind: 'rewrite', how: ask.how, beat, script: beats, tone, language: script.language }
}
