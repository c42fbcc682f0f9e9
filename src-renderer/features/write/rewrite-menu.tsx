import { buttonLook } from '@renderer/components/button-look'
import { itemLook, popoverLook } from '@renderer/components/popover-look'
import { Tooltip } from '@renderer/components/tooltip'
import { useWords } from '@renderer/words/words'
import type { Beat } from '@shared/domain/beat'
import { tones } from '@shared/domain/manner'
import type { Script } from '@shared/domain/script'
import { type BeatAsk, type Writer, writers } from '@shared/domain/writing-work'
import { Check, Drama, ListOrdered, Minimize2, Wand, Zap } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { askForBeat, hooksAsk, rewriteAsk } from './ask-for-beat'
import { keepHabits, useHabits, usualHabits } from './use-habits'

type RewriteMenuProps = { readonly script: Script; readonly beat: Beat; readonly place: number }
type Entry = { readonly id: string; readonly label: string; readonly icon: ReactNode; readonly ask: BeatAsk }

const heading = 'px-2 pt-1.5 pb-1 font-medium text-ink-faint text-small'

/** Asks for other words for one beat; each comes as a proposal beside the text. */
export function RewriteMenu({ script, beat, place }: RewriteMenuProps) {
  const t = useWords()
  const habits = useHabits() ?? usualHabits
  const isHook = beat.kind === 'hook' || place === 1
  const entries: Entry[] = [
    { id: 'shorter', label: t('write:shorter'), icon: <Minimize2 />, ask: rewriteAsk(script, beat, 'shorter') },
    { id: 'punchier', label: t('write:punchier'), icon: <Zap />, ask: rewriteAsk(script, beat, 'punchier') },
    ...(isHook
      ? [
          { id: 'hook', label: t('write:anotherHook'), icon: <Wand />, ask: rewriteAsk(script, beat, 'another-hook') },
          { id: 'hooks', label: t('write:fiveHooks'), icon: <ListOrdered />, ask: hooksAsk(script, beat) },
        ]
      : []),
  ]
  const others: Entry[] = tones
    .filter(tone => tone !== script.tone)
    .map(tone => ({
      id: tone,
      label: t(`write:tone.${tone}`),
      icon: <Drama />,
      ask: rewriteAsk(script, beat, 'other-tone', tone),
    }))
  const act = (key: string) => {
    const entry = [...entries, ...others].find(one => one.id === key)
    if (entry) void askForBeat(entry.ask)
    else if (writers.includes(key as Writer)) void keepHabits({ ...habits, by: key as Writer })
  }
  const itemOf = ({ id, label, icon }: Omit<Entry, 'ask'>) => (
    <MenuItem key={id} id={id} textValue={label} className={itemLook}>
      {icon}
      <span className="grow">{label}</span>
    </MenuItem>
  )
  return (
    <MenuTrigger>
      <Tooltip text={t('write:rewrite')}>
        <Button aria-label={t('write:rewriteBeat', { place })} className={buttonLook('quiet', 'size-6')}>
          <Wand />
        </Button>
      </Tooltip>
      <Popover offset={4} className={popoverLook}>
        <Menu
          aria-label={t('write:rewriteBeat', { place })}
          disabledKeys={beat.text.trim() === '' ? [...entries, ...others].map(one => one.id) : []}
          onAction={key => act(String(key))}
          className="min-w-48 outline-none"
        >
          <MenuSection aria-label={t('write:rewrite')}>
            <Header className={heading}>{t('write:rewrite')}</Header>
            {entries.map(itemOf)}
          </MenuSection>
          <MenuSection aria-label={t('write:inTone')}>
            <Header className={heading}>{t('write:inTone')}</Header>
            {others.map(itemOf)}
          </MenuSection>
          <Separator className="mx-2 my-1 h-px bg-line" />
          <MenuSection aria-label={t('write:writer')}>
            <Header className={heading}>{t('write:writer')}</Header>
            {writers.map(id =>
              itemOf({
                id,
                label: t(`write:by.${id}`),
                icon: <Check className={habits.by === id ? '' : 'invisible'} />,
              }),
            )}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
