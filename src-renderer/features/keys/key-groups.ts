import type { WordKey } from '@renderer/words/words'

/** Keys as components/keys.tsx writes them; several ways to the same thing stand side by side. */
type KeyLine = { readonly word: WordKey; readonly keys: readonly string[] }
type KeyGroup = { readonly title: WordKey; readonly lines: readonly KeyLine[] }

const line = (word: WordKey, ...keys: string[]): KeyLine => ({ word, keys })

/** The keys that are always these: those of what has the focus, by what that is. */
export const keyGroups: readonly KeyGroup[] = [
  {
    title: 'keys:ideas',
    lines: [
      line('keys:newIdea', 'N'),
      line('keys:searchIdeas', '/'),
      line('keys:walkIdeas', 'J', 'K'),
      line('keys:otherStage', 'Left', 'Right'),
      line('keys:openIdea', 'Enter'),
      line('keys:editIdea', 'E'),
      line('keys:writeIdea', 'S'),
      line('keys:ideaMenu', 'M'),
      line('keys:chooseIdea', 'X'),
      line('keys:chooseIdeas', 'Shift+Up', 'Shift+Down', 'Mod+A'),
      line('keys:deleteIdea', 'Delete'),
    ],
  },
  {
    title: 'keys:calendar',
    lines: [
      line('keys:walkDays', 'Up', 'Down', 'Left', 'Right'),
      line('keys:period', 'PageUp', 'PageDown'),
      line('keys:intoDay', 'Enter'),
      line('keys:otherDay', 'Mod+Left', 'Mod+Right'),
      line('keys:otherWeek', 'Mod+Up', 'Mod+Down'),
      line('keys:pickUp', 'Space'),
      line('keys:choosePost', 'X'),
      line('keys:choosePosts', 'Mod+A'),
      line('keys:giveUp', 'Esc'),
    ],
  },
  {
    title: 'keys:writing',
    lines: [
      line('keys:split', 'Enter'),
      line('keys:newLine', 'Shift+Enter'),
      line('keys:mergeUp', 'Backspace'),
      line('keys:mergeDown', 'Delete'),
      line('keys:neighbour', 'Up', 'Down'),
      line('keys:moveBeat', 'Alt+Up', 'Alt+Down'),
      line('keys:duplicate', 'Mod+D'),
      line('keys:draft', 'Mod+Enter'),
    ],
  },
  {
    title: 'keys:clip',
    lines: [
      line('keys:edit', 'Enter'),
      line('keys:order', 'Alt+Left', 'Alt+Right'),
      line('keys:otherBeat', 'Alt+Shift+Up', 'Alt+Shift+Down'),
      line('keys:takeOff', 'Delete'),
    ],
  },
  {
    title: 'keys:timeline',
    lines: [
      line('keys:order', 'Alt+Left', 'Alt+Right'),
      line('keys:otherBeat', 'Alt+Shift+Up', 'Alt+Shift+Down'),
      line('keys:toOver', 'Alt+Up'),
      line('keys:toBeat', 'Alt+Down'),
      line('keys:overFrame', 'Alt+Left', 'Alt+Right'),
      line('keys:overTenFrames', 'Alt+Shift+Left', 'Alt+Shift+Right'),
    ],
  },
  {
    title: 'keys:grip',
    lines: [
      line('keys:frame', 'Left', 'Right'),
      line('keys:tenFrames', 'Shift+Left', 'Shift+Right'),
      line('keys:whole', 'Home', 'End'),
      line('keys:giveUp', 'Esc'),
    ],
  },
  {
    title: 'keys:teleprompter',
    lines: [
      line('keys:roll', 'Space'),
      line('keys:speed', 'Up', 'Down'),
      line('keys:letters', 'Plus', '-'),
      line('keys:mirror', 'M'),
      line('keys:beats', 'PageUp', 'PageDown'),
      line('keys:toStart', 'Home'),
      line('keys:leave', 'Esc'),
    ],
  },
  {
    title: 'keys:bin',
    lines: [
      line('keys:mediaMenu', 'Enter'),
      line('keys:look', ',', '.'),
      line('keys:all', 'Mod+A'),
      line('keys:removeMedia', 'Delete'),
    ],
  },
  {
    title: 'keys:drag',
    lines: [
      line('keys:take', 'Enter'),
      line('keys:place', 'Tab'),
      line('keys:drop', 'Enter'),
      line('keys:giveUp', 'Esc'),
    ],
  },
]
