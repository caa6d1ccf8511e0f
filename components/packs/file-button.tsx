import { useRef } from 'preact/hooks';

interface Props {
  label: string;
  accept: string;
  many?: boolean;
  onFiles: (files: readonly File[]) => void;
}

/** A button that opens the browser's own choice of files. */
export function FileButton({ label, accept, many = false, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="door" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={many}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file once more is a change too.
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
