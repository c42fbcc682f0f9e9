import type { PromptId, ScriptId, VideoId } from './ids'
import type { Post } from './post'
import { type ChosenStage, chosenStages, type Prompt } from './prompt'
import { fail, ok, type Result } from './result'
import type { Script } from './script'
import type { VideoAsset } from './video-asset'

/** Every stage of an idea, in the order of the work. */
export const ideaStages = ['new', 'shortlisted', 'scripted', 'shot', 'posted', 'parked'] as const
export type IdeaStage = (typeof ideaStages)[number]

/** A script that an idea went into. */
export type IdeaScript = Pick<Script, 'script_id' | 'prompt_id' | 'title' | 'status' | 'updated_at'> & {
  readonly hasWords: boolean
}

/** What came of an idea: its scripts, the one touched last first, and how far the furthest of them got. */
export type Descent = {
  readonly scripts: readonly IdeaScript[]
  readonly isShot: boolean
  readonly isPosted: boolean
}

export const noDescent: Descent = { scripts: [], isShot: false, isPosted: false }

/** Where an idea stands: what the user parked is parked; else how far the work on it got; else what the user chose. */
export function stageOf({ stage }: Pick<Prompt, 'stage'>, { scripts, isShot, isPosted }: Descent): IdeaStage {
  if (stage === 'parked') return 'parked'
  if (isPosted) return 'posted'
  if (isShot) return 'shot'
  return scripts.some(script => script.hasWords) ? 'scripted' : stage
}

/** Whether an idea stands where only work on it brings one: scripted or later. */
export const isWorkedOut = (stage: IdeaStage): boolean => chosenStages.every(chosen => chosen !== stage)

type Work = {
  readonly scripts: readonly Script[]
  readonly films: readonly VideoAsset[]
  readonly posts: readonly Pick<Post, 'video_id' | 'status'>[]
}

/** What came of every idea of a library, in one go. An idea that nothing was made of is not in it. */
export function descentsOf({ scripts, films, posts }: Work): Map<PromptId, Descent> {
  const published = new Set<VideoId>(posts.flatMap(post => (post.status === 'published' ? [post.video_id] : [])))
  const shot = new Set<ScriptId>(films.filter(hasFootage).map(film => film.script_id))
  const posted = new Set<ScriptId>(films.filter(film => published.has(film.video_id)).map(film => film.script_id))
  const descents = new Map<PromptId, Descent>()
  for (const script of scripts) {
    const made = {
      scripts: [asIdeaScript(script)],
      isShot: shot.has(script.script_id),
      isPosted: posted.has(script.script_id),
    }
    for (const id of new Set([script.prompt_id, ...script.also_from])) {
      const earlier = descents.get(id)
      descents.set(id, earlier ? joined(earlier, made) : made)
    }
  }
  return descents
}

const hasFootage = ({ file, film }: VideoAsset): boolean =>
  file !== null || film.footage.some(one => one.clips.length > 0)

const asIdeaScript = ({ script_id, prompt_id, title, status, updated_at, body }: Script): IdeaScript => ({
  ...{ script_id, prompt_id, title, status, updated_at },
  hasWords: body.trim() !== '',
})

const joined = (one: Descent, other: Descent): Descent => ({
  scripts: [...one.scripts, ...other.scripts].sort((a, b) => (a.updated_at < b.updated_at ? 1 : -1)),
  isShot: one.isShot || other.isShot,
  isPosted: one.isPosted || other.isPosted,
})

/** Why an idea cannot be put into a stage: the stage follows from the work, or the idea has work that says where it stands. */
export type MoveRefusal = { readonly kind: 'follows-from-work' } | { readonly kind: 'has-work' }

/** What has to be written into an idea so that it goes to a stage. A parked idea with work on it may leave for its own stage. */
export function moveTo(
  prompt: Pick<Prompt, 'stage'>,
  descent: Descent,
  to: IdeaStage,
): Result<ChosenStage, MoveRefusal> {
  const chosen = chosenStages.find(stage => stage === to)
  const withoutParking = stageOf({ stage: 'new' }, descent)
  if (!chosen)
    return prompt.stage === 'parked' && to === withoutParking ? ok('new') : fail({ kind: 'follows-from-work' })
  if (chosen === 'parked' || prompt.stage === 'parked' || withoutParking === 'new') return ok(chosen)
  return fail({ kind: 'has-work' })
}
