import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { useWords } from '@renderer/words/words'
import type { PostId } from '@shared/domain/ids'
import { closeBox, showBox } from './calendar-store'
import { dayText } from './day-words'
import { type Drawn, EntryChip } from './entry-chip'

type DayDialogProps = Drawn & { readonly day: string; readonly onOpen: (post_id: PostId) => void }

/** Every post of a crowded day. */
export function DayDialog({ calendar, crowding, day, onOpen }: DayDialogProps) {
  const t = useWords()
  const entries = calendar.days.get(day) ?? []
  return (
    <Dialog
      title={dayText(day, 'long')}
      isOpen
      onClose={closeBox}
      closeLabel={t('calendar:close')}
      isWide
      actions={
        <Button
          variant="primary"
          onPress={() => showBox({ kind: 'new', beginning: { video_id: null, account_id: null, day, time: null } })}
        >
          {t('calendar:newPost')}
        </Button>
      }
    >
      <ul className="flex max-h-[60vh] w-[min(52rem,80vw)] flex-col gap-1 overflow-y-auto p-0.5">
        {entries.map(entry => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the button in it is pressed by key
          <li
            key={entry.post.post_id}
            onClick={() => {
              closeBox()
              onOpen(entry.post.post_id)
            }}
          >
            <EntryChip {...{ calendar, crowding, entry }} shape="row" isStop />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
