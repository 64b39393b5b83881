import { readFileSync } from 'node:fs';

const whole = (text: unknown): number => (/^\d+$/u.test(String(text)) ? Number(text) : Infinity);

/** As the kernel tells it: `Max open files            1024                 1048576              files`. */
function ofKernel(): number | undefined {
  try {
    const limit = /^Max open files\s+(\S+)/mu.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1];
    return limit === undefined ? undefined : whole(limit);
  } catch {
    return undefined;
  }
}

/** As Node reports it on other systems; Windows has no such limit. */
function ofReport(): number {
  // Else every address of this machine is looked up by name, which may take seconds.
  Object.assign(process.report, { excludeNetwork: true });
  const { userLimits } = process.report.getReport() as {
    readonly userLimits?: { readonly open_files?: { readonly soft?: unknown } };
  };
  return whole(userLimits?.open_files?.soft);
}

/** How many files and sockets this process may have open at once. Node has raised it as far as it may by itself. */
export function descriptorLimit(): number {
  return ofKernel() ?? ofReport();
}
