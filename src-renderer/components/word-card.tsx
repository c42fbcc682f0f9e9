import { joinClasses } from './join-classes'

/** Words on a dark card, as a film shows them where there is no picture. Decoration: the words stand beside it too. */
export function WordCard({ text, className }: { readonly text: string; readonly className: string }) {
  return (
    <div
      aria-hidden
      className={joinClasses(
        'flex shrink-0 items-center justify-center overflow-hidden bg-linear-to-b from-[#2b2d3a] to-[#14151b] text-center font-bold text-white',
        className,
      )}
    >
      <span dir="auto" className="line-clamp-6">
        {text}
      </span>
    </div>
  )
}
