import { joinClasses } from '@renderer/components/join-classes'
import { itemLook, popoverLook } from '@renderer/components/popover-look'
import { layMusic, layVoice } from '@renderer/database/lay-sound'
import { useWords } from '@renderer/words/words'
import type { BeatId } from '@shared/domain/ids'
import { Clapperboard, FolderOpen, FolderSearch, ListVideo, Mic, Music, Star, StarOff, Tag, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Header, Menu, MenuItem, MenuSection, Popover, Separator } from 'react-aria-components'
import { putOnBeat, revealMedia } from './bin-deeds'
import { chosenWith, useBinStore } from './bin-store'
import { setFavourite } from './edit-media'
import { findAgain } from './find-again'
import { showBeat } from './show-beat'
import type { Bin, BinItem } from './use-bin'
import { type ListedUse, UsedIn, usesListed } from './used-in'

const close = () => useBinStore.setState({ menu: null })

/** The menu of the media that was asked about, at its card. */
export function MediaMenu({ bin }: { readonly bin: Bin }) {
  const menu = useBinStore(state => state.menu)
  const item = menu && bin.items.find(one => one.id === menu.id)
  return item ? <OpenMenu key={item.id} card={menu.card} bin={bin} item={item} /> : null
}

/** Does what was chosen; keys that are no deed's are a beat's or a use's. */
function act(key: string, bin: Bin, { media, id }: BinItem, used: readonly ListedUse[]): void {
  close()
  const chosen = chosenWith(id)
  const beat = bin.beats.find(one => one.id === key)
  const use = used.find(one => one.key === key)
  if (beat && media.facts.kind === 'audio') void layVoice(bin.script_id, beat.id, media)
  else if (beat) void putOnBeat(bin.script_id, beat.id as BeatId, chosen)
  if (use) showBeat(use.script_id, use.beat_id)
  if (key === 'find') void findAgain(media)
  if (key === 'fill') bin.onFill(chosen)
  if (key === 'music') void layMusic(bin.script_id, media)
  if (key === 'favourite') void setFavourite(chosen, !media.is_favourite)
  if (key === 'tags') useBinStore.setState({ tagging: chosen })
  if (key === 'finished') useBinStore.setState({ finishing: media })
  if (key === 'reveal') void revealMedia(media)
  if (key === 'remove') useBinStore.setState({ removing: chosen })
}

type OpenMenuProps = { readonly card: HTMLElement; readonly bin: Bin; readonly item: BinItem }

/** What can be done with a media, the beats it can go to first. */
function OpenMenu({ card, bin, item }: OpenMenuProps) {
  const t = useWords()
  const { media, isMissing } = item
  const isSound = media.facts.kind === 'audio'
  const count = chosenWith(item.id).length
  const used = usesListed(bin.usesOf.get(item.id) ?? [], bin.script_id)
  return (
    <Popover
      triggerRef={{ current: card }}
      isOpen
      onOpenChange={isOpen => isOpen || close()}
      placement="bottom start"
      className={popoverLook}
    >
      <Menu
        aria-label={t('bin:menu', { name: media.name })}
        autoFocus="first"
        onAction={key => act(String(key), bin, item, used)}
        className="max-h-96 w-72 overflow-y-auto outline-none"
      >
        {isMissing ? <Deed id="find" icon={<FolderSearch />} text={t('bin:find')} /> : null}
        {isSound || count < 2 ? null : <Deed id="fill" icon={<ListVideo />} text={t('bin:fill', { count })} />}
        <MenuSection>
          <Header className="flex items-center gap-1.5 px-2 pt-2 pb-1 font-medium text-ink-faint text-micro">
            {isSound ? <Mic className="size-3" aria-hidden /> : null}
            {isSound ? t('bin:voiceOf') : t('bin:putOn', { count })}
          </Header>
          {bin.beats.map((beat, index) => (
            <MenuItem key={beat.id} id={beat.id} textValue={`${index + 1} ${beat.text}`} className={itemLook}>
              <span className="w-5 shrink-0 text-end text-ink-faint tabular-nums">{index + 1}</span>
              <bdi className="truncate">{beat.text || t('bin:emptyBeat')}</bdi>
            </MenuItem>
          ))}
        </MenuSection>
        {used.length > 0 ? <UsedIn used={used} /> : null}
        <Separator className="mx-2 my-1 h-px bg-line" />
        <MenuSection aria-label={t('bin:more')}>
          {isSound ? <Deed id="music" icon={<Music />} text={t('bin:asMusic')} /> : null}
          <Deed
            id="favourite"
            icon={media.is_favourite ? <StarOff /> : <Star />}
            text={media.is_favourite ? t('bin:unfavour', { count }) : t('bin:favour', { count })}
          />
          <Deed id="tags" icon={<Tag />} text={t('bin:editTags')} />
          {media.facts.kind === 'video' ? (
            <Deed id="finished" icon={<Clapperboard />} text={t('bin:finishedOf')} />
          ) : null}
          <Deed id="reveal" icon={<FolderOpen />} text={t('bin:reveal')} />
          <Deed id="remove" icon={<Trash2 />} text={t('bin:remove', { count })} isDanger />
        </MenuSection>
      </Menu>
    </Popover>
  )
}

type DeedProps = { readonly id: string; readonly icon: ReactNode; readonly text: string; readonly isDanger?: boolean }

const Deed = ({ id, icon, text, isDanger = false }: DeedProps) => (
  <MenuItem id={id} textValue={text} className={joinClasses(itemLook, isDanger && 'text-bad')}>
    {icon}
    {text}
  </MenuItem>
)
