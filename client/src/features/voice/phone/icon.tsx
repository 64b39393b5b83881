type MicIconProps = { readonly className?: string | undefined; readonly crossed: boolean };

/** A microphone; crossed out while nobody hears it. */
export function MicIcon({ className, crossed }: MicIconProps) {
  return (
    <svg
      className={className}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <rect x="9" y="2.5" width="6" height="11.5" rx="3" />
      <path d="M5 11.5a7 7 0 0 0 14 0M12 18.5V22M8.5 22h7" />
      {crossed ? <path d="M3.5 3.5l17 17" /> : null}
    </svg>
  );
}
