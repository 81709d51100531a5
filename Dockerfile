# One image for every node; SPRING_PROFILES_ACTIVE says which sides it runs.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /source
COPY . .
RUN ./mvnw -q -B -ntp -DskipTests package \
 && java -Djarmode=tools -jar web/target/rollbook.jar extract --destination /rollbook

FROM eclipse-temurin:25-jre
RUN useradd --system --create-home --home-dir /var/lib/rollbook rollbook
USER rollbook
WORKDIR /var/lib/rollbook
COPY --from=build /rollbook /opt/rollbook
# A rehearsal: the classes it needs are kept as they were loaded, so that later starts take half as long. Same options, same path.
RUN ROLLBOOK_DATA=/tmp/rehearsal java -Xmx600m --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED \
      -XX:AOTCacheOutput=/var/lib/rollbook/rollbook.aot -Dspring.context.exit=onRefresh -jar /opt/rollbook/rollbook.jar \
 || echo "No rehearsal: starts will take longer."; rm -rf /tmp/rehearsal
ENV ROLLBOOK_DATA=/var/lib/rollbook/data
VOLUME /var/lib/rollbook/data
EXPOSE 8080
# SIGTERM drains and stops within 30 s: docker run --stop-timeout 35
ENTRYPOINT ["java", "-Xmx600m", "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED", "-XX:AOTCache=/var/lib/rollbook/rollbook.aot", "-jar", "/opt/rollbook/rollbook.jar"]
