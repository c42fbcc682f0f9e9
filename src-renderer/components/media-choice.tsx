import { FolderOpen } from 'lucide-react'
import { Button } from './button'
import { ComboBox } from './combo-box'

type Named = { readonly media_id: string; readonly name: string }

type MediaChoiceProps<M extends Named> = {
  readonly label: string
  readonly placeholder: string
  readonly pickLabel: string
  readonly media: readonly M[]
  readonly chosen: M | undefined
  readonly onChoose: (media: M) => void
  /** Lets the user choose a file of the disk. */
  readonly onPick: () => void
}

/** More would make the list slow; typing narrows it. */
const mostShown = 300

/** One of the media in the bin, by its name, or a file that is not there yet. */
export function MediaChoice<M extends Named>(props: MediaChoiceProps<M>) {
  const { label, placeholder, pickLabel, media, chosen, onChoose, onPick } = props
  const commit = (text: string) => {
    const found = media.find(one => one.media_id === text) ?? media.find(one => one.name === text)
    if (found) onChoose(found)
    return (found ?? chosen)?.name ?? ''
  }
  return (
    <div className="flex items-end gap-2">
      <ComboBox
        label={label}
        className="grow"
        placeholder={placeholder}
        shown={chosen?.name ?? ''}
        options={media.slice(0, mostShown).map(one => ({ id: one.media_id, label: one.name }))}
        onCommit={commit}
      />
      <Button icon={<FolderOpen />} onPress={onPick}>
        {pickLabel}
      </Button>
    </div>
  )
}
