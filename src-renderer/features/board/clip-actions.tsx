import { Button } from '@renderer/components/button'
import { itemLook, popoverLook } from '@renderer/components/popover-look'
import { useScript } from '@renderer/database/queries'
import { useWords } from '@renderer/words/words'
import type { Clip } from '@shared/domain/clip'
import type { BeatId } from '@shared/domain/ids'
import { inOrder } from '@shared/domain/order'
import { ArrowDownUp, Replace, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { moveToBeat, removeClip, replaceMedia } from './edit-clip'
import type { Board } from './use-board'

type ClipActionsProps = { readonly board: Board; readonly clip: Clip; readonly onDone: () => void }

/** What can be done with a whole clip: another media in its place, another beat, away. */
export function ClipActions({ board, clip, onDone }: ClipActionsProps) {
  const t = useWords()
  const { script_id, film } = board
  const script = useScript(script_id)
  const pictures = [...board.media.values()].filter(media => media.facts.kind !== 'audio')
  const own = film.footage.find(footage => footage.clips.some(one => one.clip_id === clip.clip_id))?.beat_id
  const beats = inOrder(script?.beats ?? [])
    .map((beat, index) => ({ id: beat.id, name: t('board:beatNamed', { number: index + 1, text: beat.text }) }))
    .filter(beat => beat.id !== own)
  const replace = (id: string) => {
    const media = pictures.find(one => one.media_id === id)
    if (media) void replaceMedia(script_id, clip.clip_id, media)
  }
  return (
    <div className="flex gap-2">
      <Choose
        label={t('board:moveTo')}
        icon={<ArrowDownUp />}
        options={beats}
        onChoose={id => {
          onDone()
          void moveToBeat(script_id, [clip.clip_id], id as BeatId)
        }}
      />
      <Choose
        label={t('board:replaceWith')}
        icon={<Replace />}
        options={pictures.map(media => ({ id: media.media_id, name: media.name }))}
        onChoose={replace}
      />
      <span className="grow" />
      <Button
        variant="quiet"
        icon={<Trash2 />}
        onPress={() => {
          onDone()
          void removeClip(script_id, clip.clip_id)
        }}
      >
        {t('board:remove')}
      </Button>
    </div>
  )
}

type ChooseProps = {
  readonly label: string
  readonly icon: ReactNode
  readonly options: readonly { readonly id: string; readonly name: string }[]
  readonly onChoose: (id: string) => void
}

function Choose({ label, icon, options, onChoose }: ChooseProps) {
  return (
    <MenuTrigger>
      <Button icon={icon} isDisabled={options.length === 0}>
        {label}
      </Button>
      <Popover offset={4} className={popoverLook}>
        <Menu
          aria-label={label}
          className="max-h-80 w-72 overflow-y-auto outline-none"
          onAction={key => onChoose(String(key))}
        >
          {options.map(option => (
            <MenuItem key={option.id} id={option.id} textValue={option.name} className={itemLook}>
              <bdi className="truncate">{option.name}</bdi>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
