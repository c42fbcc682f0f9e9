import { PopoverButton } from '@renderer/components/popover-button'
import { useWords } from '@renderer/words/words'
import type { WallMoment } from '@shared/domain/wall-time'
import { CalendarClock } from 'lucide-react'
import { TimeFields } from './time-fields'
import type { Destination } from './use-composition'

type OwnTimeProps = { readonly destination: Destination; readonly onMoment: (moment: WallMoment) => void }

/** Another time for one account alone. */
export function OwnTime({ destination, onMoment }: OwnTimeProps) {
  const t = useWords()
  const { post, name } = destination
  return (
    <PopoverButton label={t('compose:ownTime', { name })} icon={<CalendarClock />} size="small">
      <div className="max-w-88">
        <TimeFields wall={post.wall} zone={post.zone} isReadOnly={false} onMoment={onMoment} />
      </div>
    </PopoverButton>
  )
}
