import { MenuButton } from '@renderer/components/menu-button'
import { useWords } from '@renderer/words/words'
import { Clapperboard, Inbox, PencilLine } from 'lucide-react'
import { showBox } from './calendar-store'
import { useWaiting } from './tray'
import { type Calendar, titleOf } from './use-calendar'

/** So many of each: a menu is no list to search in. */
const most = 20

/** What has no day yet, where the window is too narrow for it to lie at the side. */
export function TrayMenu({ calendar }: { readonly calendar: Calendar }) {
  const t = useWords()
  const { drafts, films } = useWaiting(calendar)
  const entries = [
    ...drafts.slice(0, most).map(post => ({
      ...{ id: post.post_id as string, icon: <PencilLine />, label: titleOf(calendar, post) || t('calendar:untitled') },
      act: () => showBox({ kind: 'reschedule', ids: [post.post_id] }),
    })),
    ...films.slice(0, most).map(({ video_id, title }) => ({
      ...{ id: video_id as string, icon: <Clapperboard />, label: title || t('calendar:untitled') },
      act: () => showBox({ kind: 'new', beginning: { video_id, account_id: null, day: null, time: null } }),
    })),
  ]
  if (entries.length === 0) return null
  return (
    <span className="hidden max-[60rem]:flex">
      <MenuButton label={t('calendar:tray')} icon={<Inbox />} entries={entries} />
    </span>
  )
}
