import { create } from 'zustand'

type Announcement = { readonly text: string; readonly turn: number }
const useAnnouncement = create<Announcement>(() => ({ text: '', turn: 0 }))

/** Says something to screen readers only, as where a thing that was moved now stands. */
export const announce = (text: string): void => useAnnouncement.setState(({ turn }) => ({ text, turn: turn + 1 }))

/** Where announcements are read from; one for the whole page. */
export function Announcer() {
  const { text, turn } = useAnnouncement()
  // The same text twice in a row is only read again when the node differs.
  return (
    <div role="status" aria-live="polite" className="sr-only">
      <span key={turn}>{text}</span>
    </div>
  )
}
