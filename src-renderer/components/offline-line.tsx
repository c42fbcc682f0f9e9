import { WifiOff } from 'lucide-react'
import { useOnline } from './use-online'

/** Says what does not go without the network; nothing while there is one. */
export function OfflineLine({ text }: { readonly text: string }) {
  if (useOnline()) return null
  return (
    <p role="status" className="flex items-center gap-2 rounded-lg bg-wash p-3">
      <WifiOff className="size-4 shrink-0 text-warn" aria-hidden />
      {text}
    </p>
  )
}
