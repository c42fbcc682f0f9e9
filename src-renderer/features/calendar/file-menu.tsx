import { MenuButton } from '@renderer/components/menu-button'
import { useWords } from '@renderer/words/words'
import { CalendarArrowDown, Ellipsis, FileDown, FileInput } from 'lucide-react'
import { useRef } from 'react'
import { readCsvFile, savePosts } from './csv-posts'
import type { Calendar } from './use-calendar'

/** Posts into files and out of them. */
export function FileMenu({ calendar }: { readonly calendar: Calendar }) {
  const t = useWords()
  const input = useRef<HTMLInputElement>(null)
  const entries = [
    { id: 'in', label: t('calendar:importCsv'), icon: <FileInput />, act: () => input.current?.click() },
    { id: 'csv', label: t('calendar:saveCsv'), icon: <FileDown />, act: () => void savePosts(calendar, 'csv') },
    {
      id: 'ics',
      label: t('calendar:saveIcs'),
      icon: <CalendarArrowDown />,
      act: () => void savePosts(calendar, 'ics'),
    },
  ]
  // A calendar without an event is none: some programs call such a file broken.
  const isEmpty: Record<string, boolean> = { csv: calendar.posts.length === 0, ics: calendar.entries.length === 0 }
  return (
    <>
      <MenuButton
        label={t('calendar:files')}
        icon={<Ellipsis />}
        entries={entries.map(entry => ({ ...entry, isDisabled: isEmpty[entry.id] ?? false }))}
      />
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,text/csv"
        aria-label={t('calendar:importCsv')}
        onChange={event => {
          const [file] = event.target.files ?? []
          if (file) void readCsvFile(file)
          // The same file chosen again is a change then, too.
          event.target.value = ''
        }}
      />
    </>
  )
}
