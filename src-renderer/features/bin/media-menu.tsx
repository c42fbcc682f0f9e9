import { joinClasses } from '@renderer/components/join-classes'
import { itemLook, popoverLook } from '@renderer/components/popover-look'
import { layMusic, layVoice } from '@renderer/database/lay-sound'
import { useWords } from '@renderer/words/words'
import type { BeatId } from '@shared/domain/ids'
import { FolderOpen, ListVideo, Mic, Music, Trash2 } from 'lucide-react'
import type { RefObject } from 'react'
import { Header, Menu, MenuItem, MenuSection, Popover, Separator } from 'react-aria-components'
import { putOnBeat, revealMedia } from './bin-deeds'
import { chosenWith, useBinStore } from './bin-store'
import type { Bin, BinItem } from './use-bin'

type MediaMenuProps = {
  readonly anchor: RefObject<HTMLElement | null>
  readonly bin: Bin
  readonly item: BinItem
}

const close = () => useBinStore.setState({ menu: null })

/** What can be done with a media, the beats it can go to first. */
export function MediaMenu({ anchor, bin, item }: MediaMenuProps) {
  const t = useWords()
  const { media } = item
  const isSound = media.facts.kind === 'audio'
  const chosen = chosenWith(item.id)
  const act = (key: string) => {
    close()
    const beat = bin.beats.find(one => one.id === key)
    if (beat)
      void (isSound ? layVoice(bin.script_id, beat.id, media) : putOnBeat(bin.script_id, beat.id as BeatId, chosen))
    if (key === 'fill') bin.onFill(chosen)
    if (key === 'music') void layMusic(bin.script_id, media)
    if (key === 'reveal') void revealMedia(media)
    if (key === 'remove') useBinStore.setState({ removing: chosen })
  }
  return (
    <Popover
      triggerRef={anchor}
      isOpen
      onOpenChange={isOpen => isOpen || close()}
      placement="bottom start"
      className={popoverLook}
    >
      <Menu
        aria-label={t('bin:menu', { name: media.name })}
        autoFocus="first"
        onAction={key => act(String(key))}
        className="max-h-96 w-72 overflow-y-auto outline-none"
      >
        {isSound || chosen.length < 2 ? null : (
          <MenuItem id="fill" className={itemLook}>
            <ListVideo aria-hidden />
            {t('bin:fill', { count: chosen.length })}
          </MenuItem>
        )}
        <MenuSection>
          <Header className="flex items-center gap-1.5 px-2 pt-2 pb-1 font-medium text-ink-faint text-micro">
            {isSound ? <Mic className="size-3" aria-hidden /> : null}
            {isSound ? t('bin:voiceOf') : t('bin:putOn', { count: chosen.length })}
          </Header>
          {bin.beats.map((beat, index) => (
            <MenuItem key={beat.id} id={beat.id} textValue={`${index + 1} ${beat.text}`} className={itemLook}>
              <span className="w-5 shrink-0 text-end text-ink-faint tabular-nums">{index + 1}</span>
              <bdi className="truncate">{beat.text || t('bin:emptyBeat')}</bdi>
            </MenuItem>
          ))}
        </MenuSection>
        <Separator className="mx-2 my-1 h-px bg-line" />
        <MenuSection aria-label={t('bin:more')}>
          {isSound ? (
            <MenuItem id="music" className={itemLook}>
              <Music aria-hidden />
              {t('bin:asMusic')}
            </MenuItem>
          ) : null}
          <MenuItem id="reveal" className={itemLook}>
            <FolderOpen aria-hidden />
            {t('bin:reveal')}
          </MenuItem>
          <MenuItem id="remove" className={joinClasses(itemLook, 'text-bad')}>
            <Trash2 aria-hidden />
            {t('bin:remove', { count: chosen.length })}
          </MenuItem>
        </MenuSection>
      </Menu>
    </Popover>
  )
}
