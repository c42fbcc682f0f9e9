import { MenuButton, type MenuEntry } from '@renderer/components/menu-button'
import { useKeysOf } from '@renderer/keymap/keymap-store'
import { clearMarks, markIn, markOut, usePlayback } from '@renderer/playback/playback-store'
import { useWords } from '@renderer/words/words'
import { Brackets } from 'lucide-react'

/** Marks a stretch of the film from the playhead to the playhead, for what takes away, plays or loops it. */
export function MarksMenu() {
  const t = useWords()
  const isMarked = usePlayback(({ marked: { from, to } }) => from !== null || to !== null)
  const [keysIn, keysOut, keysClear] = [useKeysOf('mark.in'), useKeysOf('mark.out'), useKeysOf('marks.clear')]
  const entry = (id: 'mark.in' | 'mark.out' | 'marks.clear', keys: string | undefined, act: () => void): MenuEntry => ({
    ...{ id, label: t(`actions:${id}`), act },
    ...(keys ? { keys } : {}),
  })
  const entries = [entry('mark.in', keysIn, markIn), entry('mark.out', keysOut, markOut)]
  return (
    <MenuButton
      size="small"
      label={t('timeline:marks')}
      icon={<Brackets className={isMarked ? 'text-accent' : ''} />}
      entries={[...entries, { ...entry('marks.clear', keysClear, clearMarks), isDisabled: !isMarked }]}
    />
  )
}
