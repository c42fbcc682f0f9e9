import { useWords } from '@renderer/words/words'
import type { PostSetId } from '@shared/domain/ids'
import { ScreenNav } from '../screen-nav'
import { TopBar } from '../top-bar'
import { Wordmark } from '../wordmark'

/** The posts of one film, to as many accounts. */
export function ComposePage(_: { readonly set_id: PostSetId }) {
  const t = useWords()
  return (
    <div className="flex h-full flex-col">
      <TopBar
        start={
          <>
            <Wordmark />
            <ScreenNav />
          </>
        }
      />
      <main aria-label={t('app:compose')} className="min-h-0 grow" />
    </div>
  )
}
