import type { Assembly } from './assembly'

/**
 * The assembly with its media called by other names, as when files of a project file have got their ids.
 * @param names the new name of each media; one that is not in it keeps its own
 */
export function renameMedia(assembly: Assembly, names: ReadonlyMap<string, string>): Assembly {
  const renamed = <T extends { readonly media: string }>(use: T): T => ({
    ...use,
    media: names.get(use.media) ?? use.media,
  })
  const beats = assembly.beats.map(beat => ({
    ...beat,
    voice: beat.voice && renamed(beat.voice),
    clips: beat.clips.map(renamed),
    over: beat.over.map(renamed),
    logo: beat.logo && renamed(beat.logo),
  }))
  const { music, logo, endCard } = assembly
  return {
    ...assembly,
    beats,
    music: music && renamed(music),
    logo: logo && renamed(logo),
    endCard: endCard && { ...endCard, logo: endCard.logo && (names.get(endCard.logo) ?? endCard.logo) },
  }
}
