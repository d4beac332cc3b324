import { existsSync } from 'node:fs';

export interface StartedContainer {
  host: string;
  port: number;
  stop(): Promise<void>;
}

/** Starts a container of an image that is on the machine already. Undefined where no engine answers or it lacks the image. */
export async function startContainer(image: string, port: number): Promise<StartedContainer | undefined> {
  // Without a socket or an address there is no engine; looking for one costs seconds.
  if (!process.env['DOCKER_HOST'] && !existsSync('/var/run/docker.sock')) return undefined;
  const { GenericContainer, getContainerRuntimeClient, ImageName } = await import('testcontainers');
  try {
    const client = await getContainerRuntimeClient();
    if (!(await client.image.exists(ImageName.fromString(image)))) return undefined;
  } catch {
    return undefined;
  }
  const container = await new GenericContainer(image).withExposedPorts(port).start();
  return {
    host: container.getHost(),
    port: container.getMappedPort(port),
    stop: async () => {
      await container.stop();
    },
  };
}
